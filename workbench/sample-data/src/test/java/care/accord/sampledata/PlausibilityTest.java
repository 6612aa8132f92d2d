package care.accord.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.sampledata.WrittenCounty.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A county of five thousand looks like one")
class PlausibilityTest {
    private static final Map<String, Map<String, Set<String>>> DIAGNOSES = new HashMap<>();
    private static WrittenCounty county;

    @BeforeAll
    static void write() {
        county = WrittenCounty.of(County.standard().withMembers(5_000));
        for (String payer : List.of("payer-north", "payer-south")) {
            DIAGNOSES.put(payer, diagnoses(payer));
        }
    }

    @AfterAll
    static void delete() {
        county.close();
    }

    private static List<Row> members(String payer) {
        return county.rows("truth/" + payer + "/members.csv");
    }

    @ParameterizedTest(
            name = "{0}: the costliest twentieth of members hold 35 to 70 hundredths of cost")
    @CsvSource({"payer-north", "payer-south"})
    void longTail(String payer) {
        List<Double> costs =
                members(payer).stream()
                        .map(row -> Double.valueOf(row.get("allowed_after")))
                        .sorted(Comparator.reverseOrder())
                        .toList();
        double top = costs.stream().limit(costs.size() / 20).mapToDouble(c -> c).sum();
        double all = costs.stream().mapToDouble(c -> c).sum();
        assertThat(top / all).isBetween(0.35, 0.70);
    }

    @ParameterizedTest(name = "{0}: between ${1} and ${2} per member and month, drugs included")
    @CsvSource({"payer-north, 600, 1200", "payer-south, 350, 750"})
    void cost(String payer, double least, double most) {
        double months =
                members(payer).stream()
                        .mapToInt(row -> Integer.parseInt(row.get("member_months")))
                        .sum();
        double cost =
                members(payer).stream()
                        .mapToDouble(row ->
                                Double.parseDouble(row.get("allowed_after"))
                                        + Double.parseDouble(row.get("pharmacy_allowed")))
                        .sum();
        assertThat(cost / months).isBetween(least, most);
    }

    @ParameterizedTest(
            name = "{0} and {1}: 30 to 70 hundredths of the assigned had a wellness visit")
    @CsvSource({
        "payer-north, provider-east",
        "payer-north, provider-west",
        "payer-south, provider-east",
        "payer-south, provider-west"
    })
    void wellness(String payer, String organization) {
        Json sums =
                Json.parse(String.join("\n", county.lines("truth/summary.json")))
                        .at(payer, "contracts", organization, "after");
        double members = sums.number("members").doubleValue();
        assertThat(sums.number("wellnessVisits").doubleValue() / members).isBetween(0.30, 0.70);
        assertThat(
                        sums.number("pressureNumerator").doubleValue()
                                / sums.number("pressureDenominator").doubleValue())
                .isBetween(0.55, 0.80);
        assertThat(members / members(payer).size()).isBetween(0.15, 0.45);
    }

    @ParameterizedTest(
            name = "{1} is diagnosed in {2} to {3} hundredths of the members of {0} who saw anyone")
    @CsvSource({
        "payer-north, I10, 45, 75",
        "payer-south, I10, 8, 35",
        "payer-north, E11, 12, 35",
        "payer-north, I50, 5, 25",
        "payer-north, J44, 6, 25",
        "payer-north, N18, 8, 32",
        "payer-north, F3, 7, 25"
    })
    void prevalence(String payer, String code, int least, int most) {
        Collection<Set<String>> people = Objects.requireNonNull(DIAGNOSES.get(payer)).values();
        long with =
                people.stream()
                        .filter(codes -> codes.stream().anyMatch(c -> c.startsWith(code)))
                        .count();
        assertThat(100.0 * with / people.size()).isBetween((double) least, (double) most);
    }

    private static Map<String, Set<String>> diagnoses(String payer) {
        Map<String, Set<String>> byMember = new HashMap<>();
        for (Row line : county.claims(payer)) {
            Set<String> codes =
                    byMember.computeIfAbsent(line.get("person_id"), _ -> new HashSet<>());
            for (int i = 1; i <= 10; i++) {
                codes.add(line.get("diagnosis_code_" + i));
            }
        }
        return byMember;
    }

    @Test
    @DisplayName("one in ten to one in four discharges is followed by a stay within thirty days")
    void readmissions() {
        Map<String, List<Row>> stays =
                county.claims("payer-north").stream()
                        .filter(row -> row.get("bill_type_code").equals("111"))
                        .filter(row -> row.get("claim_line_number").equals("1"))
                        .filter(row -> row.get("claim_adjustment_code").equals("0"))
                        .sorted(Comparator.comparing(row -> row.get("admission_date")))
                        .collect(Collectors.groupingBy(row -> row.get("person_id")));
        int discharges = 0;
        int followed = 0;
        for (List<Row> own : stays.values()) {
            for (int i = 0; i < own.size(); i++) {
                discharges++;
                java.time.LocalDate out =
                        java.time.LocalDate.parse(own.get(i).get("discharge_date"));
                if (i + 1 < own.size()
                        && !java.time.LocalDate.parse(own.get(i + 1).get("admission_date"))
                                .isAfter(out.plusDays(30))) {
                    followed++;
                }
            }
        }
        assertThat((double) followed / discharges).isBetween(0.10, 0.30);
    }

    @Test
    @DisplayName(
            "the poor live in deprived places; every race, several languages and dual status occur")
    void people() {
        List<Row> people = county.rows("payer-north/eligibility.csv");
        double dual =
                people.stream()
                        .filter(row -> !row.get("dual_status_code").isEmpty())
                        .mapToInt(row -> Integer.parseInt(row.get("area_deprivation_index")))
                        .average()
                        .orElseThrow();
        double others =
                people.stream()
                        .filter(row -> row.get("dual_status_code").isEmpty())
                        .mapToInt(row -> Integer.parseInt(row.get("area_deprivation_index")))
                        .average()
                        .orElseThrow();
        assertThat(dual).isGreaterThan(others + 8);
        assertThat(people)
                .extracting(row -> row.get("race"))
                .contains("white", "black or african american", "asian");
        assertThat(people).extracting(row -> row.get("language")).contains("en", "es", "vi");
        assertThat(people).extracting(row -> row.get("coverage")).contains("AB", "A", "B", "MA");
        assertThat(people).extracting(row -> row.get("death_date")).anyMatch(d -> !d.isEmpty());
    }
}
