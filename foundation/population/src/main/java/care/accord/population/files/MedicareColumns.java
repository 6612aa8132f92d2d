package care.accord.population.files;

import care.accord.population.MedicareRecord;
import java.util.Set;

/// What tables of eligibility say of Medicare's records beside months covered; names follow the Tuva input layer.
final class MedicareColumns {
    static final Form REASON = Form.oneOf(Set.of("0", "1", "2", "3"));
    private static final Set<String> YES = Set.of("1", "true", "True");

    private final Column reason;
    private final Column lowIncome;
    private final Column institution;

    MedicareColumns(Columns columns) {
        reason = columns.optional("original_reason_entitlement_code", REASON);
        lowIncome = columns.optional("low_income_subsidy_indicator", Form.FLAG);
        institution = columns.optional("long_term_institutional_flag", Form.FLAG);
    }

    MedicareRecord of(CsvLine line) {
        return new MedicareRecord(
                line.text(reason), flag(line.text(lowIncome)), flag(line.text(institution)));
    }

    private static String flag(String word) {
        if (word.isEmpty()) {
            return "";
        }
        return YES.contains(word) ? MedicareRecord.YES : MedicareRecord.NO;
    }
}
