package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.ReportedProcedure;
import java.util.List;
import java.util.Optional;

/// CCLF3: one record a procedure of a facility's claim.
final class ProcedureLayout implements CclfLayout {
    private final Fields fields = new Fields(CclfFile.PART_A_PROCEDURES);
    private final Field claim = fields.required("CUR_CLM_UNIQ_ID", Form.IDENTIFIER);
    private final Field person = fields.required("BENE_MBI_ID", Form.IDENTIFIER);
    private final Field code = fields.optional("CLM_PRCDR_CD", Form.procedure());
    private final Field performed = fields.optional("CLM_PRCDR_PRFRM_DT", Forms.DATE);

    @Override
    public CclfFile file() {
        return CclfFile.PART_A_PROCEDURES;
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

    /// What was done, where the record says it.
    Optional<ReportedProcedure> procedure(FixedRecord record) {
        return record.has(code)
                ? Optional.of(new ReportedProcedure(record.text(code), record.dayIfAny(performed)))
                : Optional.empty();
    }
}
