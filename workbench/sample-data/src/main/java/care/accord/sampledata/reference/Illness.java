package care.accord.sampledata.reference;

import java.util.List;

/// How common a chronic illness is and what care it brings.
///
/// @param codes ICD-10-CM codes without a dot; one of them is a person's own
/// @param prevalencePerMille at ages from 0, 18, 45, 65, 75 and 85
/// @param primaryVisits additional primary-care visits per thousand person-years, likewise the other rates
/// @param specialty CMS specialty code of those who treat it
public record Illness(
        Condition condition,
        List<String> codes,
        List<Integer> prevalencePerMille,
        int primaryVisits,
        String specialty,
        int specialistVisits,
        int admissions,
        int emergencies) {
    private static final List<String> AGE_COLUMNS =
            List.of("age0", "age18", "age45", "age65", "age75", "age85");

    private static final List<Illness> ALL =
            Table.of("conditions.csv").asRows().stream().map(Illness::of).toList();

    public Illness {
        codes = List.copyOf(codes);
        prevalencePerMille = List.copyOf(prevalencePerMille);
    }

    /// All illnesses, in the order of [Condition].
    public static List<Illness> all() {
        return ALL;
    }

    public static Illness of(Condition condition) {
        return ALL.get(condition.ordinal());
    }

    public int prevalencePerMille(int age) {
        return prevalencePerMille.get(AgeBand.of(age).ordinal());
    }

    private static Illness of(Table.Row row) {
        return new Illness(
                Condition.valueOf(row.text("condition")),
                List.of(row.text("codes").split(";")),
                AGE_COLUMNS.stream().map(row::number).toList(),
                row.number("primary_visits"),
                row.text("specialty"),
                row.number("specialist_visits"),
                row.number("admissions"),
                row.number("emergencies"));
    }
}
