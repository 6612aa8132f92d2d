package care.accord.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.sampledata.WrittenCounty.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the county says was planted is what its files say")
class TruthTest {
    private static WrittenCounty county;

    @BeforeAll
    static void write() {
        county = WrittenCounty.of(County.standard().withMembers(3_000).withSeed(11));
    }

    @AfterAll
    static void delete() {
        county.close();
    }

    @ParameterizedTest(name = "{0}: months, allowed amounts and wellness visits of every member")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void members(String payer) {
        List<String> lines = county.lines("truth/" + payer + "/members.csv");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(new NaiveTruth(county, payer).members());
    }

    @ParameterizedTest(
            name = "{0}: assignment of every member to every organization, before and after")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void assignments(String payer) {
        NaiveTruth naive = new NaiveTruth(county, payer);
        List<String> expected = new ArrayList<>();
        expected.addAll(naive.assignments("before", county.rows(payer + "/medical-claims.csv")));
        expected.addAll(naive.assignments("after", county.claims(payer)));
        List<String> written =
                county.lines("truth/" + payer + "/assignments.csv").stream()
                        .skip(1)
                        .map(line -> line.replaceFirst(",(before|after),(true|false),", ",$1,"))
                        .toList();
        assertThat(written).hasSizeGreaterThan(1_000).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}: blood pressures, from the clinical file")
    @ValueSource(strings = {"provider-east", "provider-west"})
    void bloodPressure(String organization) {
        NaiveBloodPressure naive = new NaiveBloodPressure(county.county().period().end());
        county.lines(organization + "/clinical.ndjson")
                .forEach(line -> naive.read(Json.parse(line)));
        List<String> lines = county.lines("truth/" + organization + "/blood-pressure.csv");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(200)
                .containsExactlyInAnyOrderElementsOf(naive.rows());
    }

    @ParameterizedTest(name = "{0}: the summary adds up the assigned members")
    @ValueSource(strings = {"payer-north", "payer-south"})
    void summary(String payer) {
        Json summary = Json.parse(String.join("\n", county.lines("truth/summary.json"))).at(payer);
        Map<String, Row> members =
                county.rows("truth/" + payer + "/members.csv").stream()
                        .collect(Collectors.toMap(row -> row.get("person_id"), row -> row));
        Map<String, Long> sums = new HashMap<>();
        for (Row row : county.rows("truth/" + payer + "/assignments.csv")) {
            Row member = java.util.Objects.requireNonNull(members.get(row.get("person_id")));
            if (row.get("assigned").equals("true") && member.get("eligible").equals("true")) {
                String key = row.get("organization") + "/" + row.get("claims") + "/";
                String claims = row.get("claims");
                sums.merge(key + "members", 1L, Long::sum);
                sums.merge(
                        key + "memberMonths",
                        Long.parseLong(member.get("member_months")),
                        Long::sum);
                sums.merge(
                        key + "allowedCents",
                        Long.parseLong(member.get("allowed_" + claims).replace(".", "")),
                        Long::sum);
                sums.merge(
                        key + "wellnessVisits",
                        member.get("wellness_" + claims).isEmpty() ? 0L : 1L,
                        Long::sum);
            }
        }
        assertThat(sums).hasSize(16);
        sums.forEach((key, sum) -> {
            String[] path = key.split("/", -1);
            assertThat(summary.at("contracts", path[0], path[1]).number(path[2]))
                    .isEqualByComparingTo(Long.toString(sum));
        });
    }

    /// What 42 CFR 425.402(b) makes of each planted case, whoever's member it is.
    @ParameterizedTest(name = "{0}: assigned {1} before and {2} after, step {3} by {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pooled-practices       | true  | true  | 1 | dollars
                    neighbor-pooled        | true  | true  | 1 | dollars
                    tie-latest-own         | true  | true  | 1 | latest-primary-care
                    tie-latest-rival       | false | false | 1 | latest-primary-care
                    tie-by-specialist      | true  | true  | 1 | latest-specialist
                    tie-complete           | false | false | 1 | declared-order
                    nurse-only             | false | false | 0 |
                    nurse-after-physician  | true  | true  | 3 | only
                    specialist-only        | true  | true  | 2 | dollars
                    specialist-barred      | false | false | 1 | dollars
                    physician-gate         | true  | true  | 1 | dollars
                    code-outside-list      | true  | true  | 1 | only
                    specialty-outside-list | true  | true  | 1 | only
                    before-the-window      | false | false | 0 |
                    window-edges           | false | true  | 1 | dollars
                    cancelled-later        | true  | false | 0 |
                    replaced-later         | false | true  | 1 | dollars
                    received-later         | true  | false | 1 | dollars
                    cancelled-and-replaced | true  | true  | 1 | dollars
                    died                   | true  | true  | 1 | only
                    moved                  | true  | true  | 1 | only
                    coverage-gap           | true  | true  | 1 | only
                    """)
    void planted(String label, String before, String after, String step, String decidedBy) {
        for (String payer : List.of("payer-north", "payer-south")) {
            List<Row> assignments = county.rows("truth/" + payer + "/assignments.csv");
            List<Row> cases =
                    county.rows("truth/" + payer + "/planted-cases.csv").stream()
                            .filter(row -> row.get("case").equals(label))
                            .toList();
            assertThat(cases)
                    .extracting(row -> row.get("organization"))
                    .containsOnly("provider-east", "provider-west");
            for (Row planted : cases) {
                assertThat(assigned(assignments, planted, "before")).isEqualTo(before);
                assertThat(assigned(assignments, planted, "after")).isEqualTo(after);
                assertThat(assignments)
                        .filteredOn(row -> row.get("person_id").equals(planted.get("person_id")))
                        .filteredOn(
                                row -> row.get("organization").equals(planted.get("organization")))
                        .filteredOn(
                                row -> after.equals("false") || row.get("claims").equals("after"))
                        .extracting(row -> row.get("step"), row -> row.get("decided_by"))
                        .as("%s of %s", label, planted.get("organization"))
                        .contains(
                                label.equals("cancelled-later")
                                        ? tuple("1", "dollars")
                                        : tuple(step, decidedBy == null ? "" : decidedBy));
            }
        }
    }

    private static String assigned(List<Row> assignments, Row planted, String claims) {
        return assignments.stream()
                .filter(row -> row.get("person_id").equals(planted.get("person_id")))
                .filter(row -> row.get("organization").equals(planted.get("organization")))
                .filter(row -> row.get("claims").equals(claims))
                .map(row -> row.get("assigned"))
                .max(Comparator.naturalOrder())
                .orElse("false");
    }

    @Test
    @DisplayName(
            "every case is planted for every payer and organization, even in a county of a thousand")
    void everyCase() {
        try (WrittenCounty small = WrittenCounty.of(County.standard().withMembers(1_000))) {
            for (String payer : List.of("payer-north", "payer-south")) {
                assertThat(small.rows("truth/" + payer + "/planted-cases.csv"))
                        .extracting(row -> row.get("case"), row -> row.get("organization"))
                        .containsAll(
                                java.util.stream.Stream.of(
                                                care.accord.sampledata.care.PlantedCase.values())
                                        .flatMap(planted ->
                                                java.util.stream.Stream.of(
                                                        tuple(planted.label(), "provider-east"),
                                                        tuple(planted.label(), "provider-west")))
                                        .toList());
            }
        }
    }

    @ParameterizedTest(name = "{0}: denominator {1}, excluded for {2}, controlled {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pressure-139-89      | true  |         | true
                    pressure-140-89      | true  |         | false
                    pressure-139-90      | true  |         | false
                    pressure-twice-a-day | true  |         | true
                    pressure-missing     | true  |         | false
                    pressure-last-year   | true  |         | false
                    pressure-age-85      | true  |         | true
                    pressure-age-86      | false |         | false
                    renal-disease        | true  | esrd    | false
                    hospice              | true  | hospice | false
                    """)
    void plantedPressure(String label, String denominator, String exclusion, String numerator) {
        for (String payer : List.of("payer-north", "payer-south")) {
            for (Row planted : county.rows("truth/" + payer + "/planted-cases.csv")) {
                if (!planted.get("case").equals(label)) {
                    continue;
                }
                assertThat(
                                county.rows(
                                        "truth/"
                                                + planted.get("organization")
                                                + "/blood-pressure.csv"))
                        .filteredOn(row -> row.get("person_id").equals(planted.get("person_id")))
                        .extracting(
                                row -> row.get("denominator"),
                                row -> row.get("exclusion"),
                                row -> row.get("numerator"))
                        .containsExactly(
                                tuple(denominator, exclusion == null ? "" : exclusion, numerator));
            }
        }
    }
}
