package care.accord.metrics.equity;

import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which group a person belongs to, as far as the eligibility feed says.
///
/// @param ruralCounties FIPS codes; empty where nobody said which counties are rural
public record Groups(
        Map<String, ListedCode> dualStatus,
        Map<String, ListedCode> disabilityStatus,
        List<Band> deprivation,
        Set<String> ruralCounties) {
    /// Of people of whom the characteristic was not reported.
    public static final String UNKNOWN = "unknown";

    public Groups {
        deprivation = List.copyOf(deprivation);
        ruralCounties = Set.copyOf(ruralCounties);
    }

    /// A band of percentiles.
    ///
    /// @param from lowest percentile; the next band's begins where it ends
    public record Band(String name, int from) {}

    public static Groups of(ProgramRules rules, PerformanceYear year, Set<String> ruralCounties) {
        Setting bands = rules.byPerformanceYear("equity.deprivation_bands").carriedTo(year);
        return new Groups(
                rules.codes("risk.dual_status").carriedTo(year),
                rules.codes("equity.disability_status").carriedTo(year),
                bands.rows().stream().map(row -> band(bands, row)).toList(),
                ruralCounties);
    }

    private static Band band(Setting bands, RuleValue.Fields row) {
        return new Band(
                bands.field(row, "band").text(), bands.field(row, "from").number().intValueExact());
    }

    public String of(Characteristic characteristic, Person person) {
        return switch (characteristic) {
            case RACE -> reported(person.race());
            case ETHNICITY -> reported(person.ethnicity());
            case LANGUAGE -> reported(person.language());
            case DUAL ->
                    person.dualStatus().isEmpty()
                            ? "none"
                            : condition(dualStatus, person.dualStatus());
            case LOW_INCOME ->
                    switch (person.medicare().lowIncome()) {
                        case MedicareRecord.YES -> "subsidized";
                        case MedicareRecord.NO -> "none";
                        default -> UNKNOWN;
                    };
            case DEPRIVATION -> band(person.areaDeprivation());
            case RURALITY -> rurality(person.countyFips());
            case DISABILITY -> condition(disabilityStatus, person.medicareStatus());
        };
    }

    private static String reported(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() ? UNKNOWN : word;
    }

    private static String condition(Map<String, ListedCode> codes, String code) {
        ListedCode listed = codes.get(code);
        return listed == null ? UNKNOWN : listed.condition().orElse(UNKNOWN);
    }

    private String band(int percentile) {
        return deprivation.stream()
                .filter(band -> percentile >= band.from())
                .reduce((_, higher) -> higher)
                .map(Band::name)
                .orElse(UNKNOWN);
    }

    private String rurality(String county) {
        if (county.isEmpty() || ruralCounties.isEmpty()) {
            return UNKNOWN;
        }
        return ruralCounties.contains(county) ? "rural" : "urban";
    }
}
