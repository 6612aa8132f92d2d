package care.accord.population;

import java.util.ArrayList;
import java.util.List;

/// What Medicare's records say of a person beside the months covered. Blank strings stand for "not reported".
///
/// @param originalReason why first entitled, `0` age, `1` disability, `2` failed kidneys, `3` both (OREC)
/// @param lowIncome `1` where Part D's low-income subsidy is paid, `0` where it is not
/// @param institution `1` where the person has lived in an institution for long, `0` where not
public record MedicareRecord(String originalReason, String lowIncome, String institution) {
    public static final MedicareRecord NOT_REPORTED = new MedicareRecord("", "", "");
    public static final String YES = "1";
    public static final String NO = "0";

    static final String ORIGINAL_REASON = "original-reason=";
    static final String LOW_INCOME = "low-income=";
    static final String INSTITUTION = "institution=";

    /// What is reported, each with its name, such as `low-income=1`.
    public List<String> facts() {
        List<String> facts = new ArrayList<>(3);
        add(ORIGINAL_REASON, originalReason, facts);
        add(LOW_INCOME, lowIncome, facts);
        add(INSTITUTION, institution, facts);
        return facts;
    }

    private static void add(String name, String value, List<String> facts) {
        if (!value.isEmpty()) {
            facts.add(name + value);
        }
    }
}
