package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.Tally;
import care.accord.vocabulary.Usd;
import java.util.List;

/// CCLF2: one record a revenue center line of a facility's claim. There is no allowed amount; what Medicare covered and
/// paid stands for it. The payment itself is that of the claim (CCLF1).
final class RevenueCenterLayout implements CclfLayout {
    private final Fields fields = new Fields(CclfFile.PART_A_REVENUE_CENTERS);
    final Field claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
    final Field number = fields.required("CLM_LINE_NUM", Form.whole(1_000_000));
    final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    final Field from = fields.optional("CLM_LINE_FROM_DT", Forms.DATE);
    final Field through = fields.optional("CLM_LINE_THRU_DT", Forms.DATE);
    final Field center = fields.optional("CLM_LINE_PROD_REV_CTR_CD", Form.code(4));
    final Field centerDay = fields.optional("CLM_LINE_INSTNL_REV_CTR_DT", Forms.DATE);
    final Field hcpcs = fields.optional("CLM_LINE_HCPCS_CD", Form.code(5));
    final Field units = fields.optional("CLM_LINE_SRVC_UNIT_QTY", Forms.UNITS);
    final Field covered = fields.required("CLM_LINE_CVRD_PD_AMT", Forms.AMOUNT);
    final Field modifier = fields.optional("HCPCS_1_MDFR_CD", Form.code(2));

    @Override
    public CclfFile file() {
        return CclfFile.PART_A_REVENUE_CENTERS;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public void check(FixedRecord record) {
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
    public Tally tally(FixedRecord record) {
        return new Tally(1, record.money(covered), Usd.ZERO);
    }
}
