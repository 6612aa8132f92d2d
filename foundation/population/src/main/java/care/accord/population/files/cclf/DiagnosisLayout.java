package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import java.util.List;

/// CCLF4: one record a diagnosis of a facility's claim.
final class DiagnosisLayout implements CclfLayout {
    private final Fields fields = new Fields(CclfFile.PART_A_DIAGNOSES);
    final Field claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
    final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    final Field sequence = fields.optional("CLM_VAL_SQNC_NUM", Form.whole(99));
    final Field code = fields.optional("CLM_DGNS_CD", Form.diagnosis());

    @Override
    public CclfFile file() {
        return CclfFile.PART_A_DIAGNOSES;
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
