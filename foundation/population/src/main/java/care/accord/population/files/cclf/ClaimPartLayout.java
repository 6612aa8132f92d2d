package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import java.util.List;

/// CCLFA and CCLFB: records that are counted and checked for whom and which claim they are about. Of CCLFA the day
/// of admission is used.
final class ClaimPartLayout implements CclfLayout {
    private final CclfFile file;
    private final Fields fields;
    private final Field claim;
    private final Field person;

    ClaimPartLayout(CclfFile file) {
        this.file = file;
        fields = new Fields(file);
        claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
        person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    }

    /// The field with the day of admission, in a layout of CCLFA that is made to read it.
    Field admission() {
        return fields.optional("CLM_ACTV_CARE_FROM_DT", Forms.DATE);
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
    public String person(FixedRecord record) {
        return record.text(person);
    }

    @Override
    public String claim(FixedRecord record) {
        return record.text(claim);
    }
}
