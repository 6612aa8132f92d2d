package care.accord.sampledata.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How common a chronic illness is and what care it brings.
///
/// @param number of its row, from zero
/// @param codes ICD-10-CM codes without a dot; one of them is a person's own
/// @param prevalencePerMille share of those of an age who have it
/// @param primaryVisits additional primary-care visits per thousand person-years, likewise the other rates
/// @param specialty CMS specialty code of those who treat it
public record Illness(
        Condition condition,
        int number,
        List<String> codes,
        Map<AgeBand, Integer> prevalencePerMille,
        int primaryVisits,
        String specialty,
        int specialistVisits,
        int admissions,
        int emergencies) {
    private static final List<Illness> ALL = read();
    private static final Map<Condition, Illness> BY_CONDITION = byCondition();

    public Illness {
        codes = List.copyOf(codes);
        prevalencePerMille = Collections.unmodifiableMap(new EnumMap<>(prevalencePerMille));
    }

    /// All illnesses, in the order of conditions.csv.
    public static List<Illness> all() {
        return ALL;
    }

    public static Illness of(Condition condition) {
        return Objects.requireNonNull(BY_CONDITION.get(condition));
    }

    public int prevalencePerMille(int age) {
        return Objects.requireNonNull(prevalencePerMille.get(AgeBand.of(age)));
    }

    private static List<Illness> read() {
        List<Illness> all = new ArrayList<>();
        for (Table.Row row : Table.of("conditions.csv").asRows()) {
            Map<AgeBand, Integer> prevalence = new EnumMap<>(AgeBand.class);
            for (AgeBand band : AgeBand.values()) {
                prevalence.put(band, row.number("age" + band.youngest()));
            }
            all.add(
                    new Illness(
                            Condition.valueOf(row.text("condition")),
                            all.size(),
                            List.of(row.text("codes").split(";", -1)),
                            prevalence,
                            row.number("primary_visits"),
                            row.text("specialty"),
                            row.number("specialist_visits"),
                            row.number("admissions"),
                            row.number("emergencies")));
        }
        return List.copyOf(all);
    }

    private static Map<Condition, Illness> byCondition() {
        Map<Condition, Illness> map = new EnumMap<>(Condition.class);
        for (Illness illness : ALL) {
            map.put(illness.condition(), illness);
        }
        return map;
    }
}
