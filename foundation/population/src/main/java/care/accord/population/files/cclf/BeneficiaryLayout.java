package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import java.util.List;
import java.util.Set;

/// CCLF8: one record a beneficiary, as of the month of the delivery.
final class BeneficiaryLayout implements CclfLayout {
    private final Fields fields = new Fields(CclfFile.BENEFICIARIES);
    final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    final Field state = fields.optional("BENE_FIPS_STATE_CD", Form.code(2));
    final Field county = fields.optional("BENE_FIPS_CNTY_CD", Form.code(3));
    final Field zip = fields.optional("BENE_ZIP_CD", Form.code(5));
    final Field born = fields.required("BENE_DOB", Form.DATE);
    final Field sex = fields.optional("BENE_SEX_CD", Form.oneOf(Set.of("0", "1", "2")));
    final Field race = fields.optional("BENE_RACE_CD", Form.code(1));
    final Field status = fields.optional("BENE_MDCR_STUS_CD", Form.code(2));
    final Field dual = fields.optional("BENE_DUAL_STUS_CD", Form.code(2));
    final Field reason = fields.optional("BENE_ORGNL_ENTLMT_RSN_CD", Form.code(1));
    final Field died = fields.optional("BENE_DEATH_DT", Forms.DATE);
    final Field firstName = fields.optional("BENE_1ST_NAME", Form.text(30));
    final Field lastName = fields.optional("BENE_LAST_NAME", Form.text(40));
    final Field buyIn =
            fields.optional(
                    "BENE_ENTLMT_BUYIN_IND", Form.oneOf(Set.of("0", "1", "2", "3", "A", "B", "C")));
    final Field partA = fields.optional("BENE_PART_A_ENRLMT_BGN_DT", Forms.DATE);
    final Field partB = fields.optional("BENE_PART_B_ENRLMT_BGN_DT", Forms.DATE);
    final Field mailState = fields.optional("GEO_USPS_STATE_CD", Form.code(2));

    @Override
    public CclfFile file() {
        return CclfFile.BENEFICIARIES;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public void check(FixedRecord record) {
        record.checkOrder(born, died);
    }

    @Override
    public String person(FixedRecord record) {
        return record.text(person);
    }

    @Override
    public String claim(FixedRecord record) {
        return "";
    }
}
