package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.Tally;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;

/// CCLF7: one record a version of a drug fill. The feed says what the person paid, nothing about the plan's payment.
final class PartDLayout implements CclfLayout {
    private final Fields fields = new Fields(CclfFile.PART_D);
    final Field claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
    final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    final Field ndc = fields.required("CLM_LINE_NDC_CD", Form.code(11));
    final Field day = fields.required("CLM_LINE_FROM_DT", Forms.DATE);
    final Field pharmacyKind = fields.optional("PRVDR_SRVC_ID_QLFYR_CD", Form.code(2));
    final Field pharmacy = fields.optional("CLM_SRVC_PRVDR_GNRC_ID_NUM", Form.text(20));
    final Field units = fields.optional("CLM_LINE_SRVC_UNIT_QTY", Forms.UNITS);
    final Field days = fields.optional("CLM_LINE_DAYS_SUPLY_QTY", Form.whole(999_999_999));
    final Field prescriberKind = fields.optional("PRVDR_PRSBNG_ID_QLFYR_CD", Form.code(2));
    final Field prescriber = fields.optional("CLM_PRSBNG_PRVDR_GNRC_ID_NUM", Form.text(20));
    final Field payment = fields.required("CLM_LINE_BENE_PMT_AMT", Forms.AMOUNT);
    final Field adjustment = fields.required("CLM_ADJSMT_TYPE_CD", PartAHeaderLayout.ADJUSTMENT);
    final Field effective = fields.optional("CLM_EFCTV_DT", Forms.DATE);
    final Field reference = fields.optional("CLM_LINE_RX_SRVC_RFRNC_NUM", Form.code(12));
    final Field fill = fields.optional("CLM_LINE_RX_FILL_NUM", Form.whole(999_999_999));

    @Override
    public CclfFile file() {
        return CclfFile.PART_D;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public void check(FixedRecord record) {
        PartAHeaderLayout.checkDays(record, day, day);
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
        return new Tally(1, record.money(payment), Usd.ZERO);
    }
}
