package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// CCLF5 (physicians) and CCLF6 (equipment): one record a line of a version of a claim. Where the two name a field
/// differently, or one of them has none, the constructor says so.
final class PartBLayout implements CclfLayout {
    private static final int DIAGNOSES = 12;

    private final CclfFile file;
    private final Fields fields;
    final Field claim;
    final Field number;
    final Field person;
    final Field from;
    final Field through;
    final Field place;
    final Field lineFrom;
    final Field lineThrough;
    final Field hcpcs;
    final Field paid;
    final Field denial;
    final Field processing;
    final Field adjustment;
    final Field effective;
    final Field control;
    final Field allowed;
    final List<Field> diagnoses = new ArrayList<>();
    final List<Field> billingNpis = new ArrayList<>();
    final List<Field> renderingNpis = new ArrayList<>();
    final Optional<Field> specialty;
    final Optional<Field> tin;
    final Optional<Field> modifier;
    final Optional<Field> units;
    final Optional<Field> icd;

    private PartBLayout(CclfFile file) {
        this.file = file;
        fields = new Fields(file);
        claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
        number = fields.required("CLM_LINE_NUM", Form.whole(1_000_000));
        person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
        from = fields.required("CLM_FROM_DT", Forms.DATE);
        through = fields.required("CLM_THRU_DT", Forms.DATE);
        place = fields.optional("CLM_POS_CD", Form.code(2));
        lineFrom = fields.optional("CLM_LINE_FROM_DT", Forms.DATE);
        lineThrough = fields.optional("CLM_LINE_THRU_DT", Forms.DATE);
        hcpcs = fields.optional("CLM_LINE_HCPCS_CD", Form.code(5));
        paid = fields.required("CLM_LINE_CVRD_PD_AMT", Forms.AMOUNT);
        denial = fields.optional("CLM_CARR_PMT_DNL_CD", Form.text(2));
        processing = fields.optional("CLM_PRCSG_IND_CD", Form.text(2));
        adjustment = fields.required("CLM_ADJSMT_TYPE_CD", PartAHeaderLayout.ADJUSTMENT);
        effective = fields.optional("CLM_EFCTV_DT", Forms.DATE);
        control = fields.required("CLM_CNTL_NUM", Form.IDENTIFIER);
        allowed = fields.required("CLM_LINE_ALOWD_CHRG_AMT", Forms.AMOUNT);
        boolean physicians = file == CclfFile.PART_B_PHYSICIANS;
        specialty = ofPhysicians(physicians, "CLM_PRVDR_SPCLTY_CD", Form.code(2));
        tin = ofPhysicians(physicians, "CLM_RNDRG_PRVDR_TAX_NUM", Form.code(10));
        modifier = ofPhysicians(physicians, "HCPCS_1_MDFR_CD", Form.code(2));
        units = ofPhysicians(physicians, "CLM_LINE_SRVC_UNIT_QTY", Forms.UNITS);
        icd = ofPhysicians(physicians, "DGNS_PRCDR_ICD_IND", Form.code(1));
    }

    private Optional<Field> ofPhysicians(boolean physicians, String name, Form form) {
        return physicians ? Optional.of(fields.optional(name, form)) : Optional.empty();
    }

    static PartBLayout physicians() {
        PartBLayout layout = new PartBLayout(CclfFile.PART_B_PHYSICIANS);
        layout.renderingNpis.add(layout.fields.optional("CLM_RNDRG_PRVDR_NPI_NUM", Form.code(10)));
        layout.renderingNpis.add(layout.fields.optional("RNDRG_PRVDR_NPI_NUM", Form.code(10)));
        layout.diagnoses.add(layout.fields.optional("CLM_LINE_DGNS_CD", Form.diagnosis()));
        for (int nth = 1; nth <= DIAGNOSES; nth++) {
            layout.diagnoses.add(
                    layout.fields.optional("CLM_DGNS_%d_CD".formatted(nth), Form.diagnosis()));
        }
        return layout;
    }

    static PartBLayout equipment() {
        PartBLayout layout = new PartBLayout(CclfFile.PART_B_EQUIPMENT);
        layout.billingNpis.add(layout.fields.optional("CLM_BLG_PRVDR_NPI_NUM", Form.code(10)));
        layout.billingNpis.add(layout.fields.optional("PAYTO_PRVDR_NPI_NUM", Form.code(10)));
        return layout;
    }

    @Override
    public CclfFile file() {
        return file;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public void check(FixedRecord record) {
        PartAHeaderLayout.checkDays(record, from, through);
        record.checkOrder(lineFrom, lineThrough);
    }

    @Override
    public String person(FixedRecord record) {
        return record.text(person);
    }

    @Override
    public String claim(FixedRecord record) {
        return record.text(claim);
    }

    @Override
    public Optional<Field> paidOn() {
        return Optional.of(effective);
    }

    @Override
    public Tally tally(FixedRecord record) {
        return new Tally(1, record.money(allowed), record.money(paid));
    }
}
