package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.Tally;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// CCLF1: one record a version of a facility's claim.
final class PartAHeaderLayout implements CclfLayout {
    /// Original, cancellation, adjustment.
    static final Form ADJUSTMENT = Form.oneOf(Set.of("0", "1", "2", "00", "01", "02"));

    private final Fields fields = new Fields(CclfFile.PART_A_HEADERS);
    final Field claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
    final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    final Field provider = fields.required("PRVDR_OSCAR_NUM", Form.code(6));
    final Field billingProvider = fields.optional("CLM_BLG_PRVDR_OSCAR_NUM", Form.code(20));
    final Field type = fields.required("CLM_TYPE_CD", Form.code(2));
    final Field from = fields.required("CLM_FROM_DT", Forms.DATE);
    final Field through = fields.required("CLM_THRU_DT", Forms.DATE);
    final Field facilityType = fields.optional("CLM_BILL_FAC_TYPE_CD", Form.code(1));
    final Field classification = fields.optional("CLM_BILL_CLSFCTN_CD", Form.code(1));
    final Field frequency = fields.optional("CLM_BILL_FREQ_CD", Form.code(1));
    final Field principal = fields.optional("PRNCPL_DGNS_CD", Form.diagnosis());
    final Field icd = fields.optional("DGNS_PRCDR_ICD_IND", Form.code(1));
    final Field unpaid = fields.optional("CLM_MDCR_NPMT_RSN_CD", Form.text(2));
    final Field payment = fields.required("CLM_PMT_AMT", Forms.AMOUNT);
    final Field charge = fields.optional("CLM_MDCR_INSTNL_TOT_CHRG_AMT", Forms.AMOUNT);
    final Field status = fields.optional("BENE_PTNT_STUS_CD", Form.code(2));
    final Field drg = fields.optional("DGNS_DRG_CD", Form.code(4));
    final Field billingNpi = fields.optional("FAC_PRVDR_NPI_NUM", Form.code(10));
    final Field operating = fields.optional("OPRTG_PRVDR_NPI_NUM", Form.code(10));
    final Field attending = fields.optional("ATNDG_PRVDR_NPI_NUM", Form.code(10));
    final Field other = fields.optional("OTHR_PRVDR_NPI_NUM", Form.code(10));
    final Field adjustment = fields.required("CLM_ADJSMT_TYPE_CD", ADJUSTMENT);
    final Field effective = fields.optional("CLM_EFCTV_DT", Forms.DATE);

    @Override
    public CclfFile file() {
        return CclfFile.PART_A_HEADERS;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public void check(FixedRecord record) {
        checkDays(record, from, through);
    }

    /// A claim has its days, in order: the days CMS writes for none are no days of a claim.
    static void checkDays(FixedRecord record, Field from, Field through) {
        for (Field day : List.of(from, through)) {
            if (!record.has(day) && record.problems().isEmpty()) {
                record.reject(day, "is required and has no day");
            }
        }
        record.checkOrder(from, through);
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
        return new Tally(1, Usd.ZERO, record.money(payment));
    }
}
