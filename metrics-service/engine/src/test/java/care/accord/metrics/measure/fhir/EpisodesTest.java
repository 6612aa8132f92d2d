package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.Scorer;
import care.accord.metrics.scorecard.Target;
import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A measure whose population basis is Encounter counts stays: those of more than three days of all that were not cancelled")
class EpisodesTest {
    private static final CqlMeasure MEASURE =
            StayMeasure.of(
                    "proportion",
                    "Encounter",
                    "initial-population:Stays",
                    "denominator:Stays",
                    "denominator-exclusion:Cancelled",
                    "numerator:Long Stays");

    /// Days of each stay, `x` behind a cancelled one.
    private static final Map<String, String> PEOPLE =
            Map.of(
                    "three-stays", "2 5 9x",
                    "long-stays", "5 6",
                    "cancelled", "9x",
                    "no-stay", "");

    @ParameterizedTest(name = "{0}: {2} of {1} and {3} left out, {4}")
    @CsvSource({
        "three-stays, 2, 1, 1, Unmet",
        "long-stays, 2, 2, 0, Met",
        "cancelled, 0, 0, 1, Excluded",
        "no-stay, 0, 0, 0, NotApplicable",
        "no-record, 0, 0, 0, NotApplicable",
        "broken, 0, 0, 0, Undetermined",
    })
    void eachMember(String member, long counted, long met, long excluded, String standing) {
        MemberEvents found = evaluate(List.of(member)).members().getFirst();
        assertThat(found.exposure()).isEqualTo(counted);
        assertThat(found.events()).isEqualTo(met);
        assertThat(found.excluded()).isEqualTo(excluded);
        assertThat(found.member().standing().getClass().getSimpleName()).isEqualTo(standing);
    }

    @Test
    @DisplayName("the contract's rate is of stays, and so is the distance to its target")
    void isScoredByStays() {
        MeasureResult.Episodes all =
                evaluate(List.of("three-stays", "long-stays", "cancelled", "no-stay", "broken"));
        ScorecardLine line =
                Scorer.score(
                        new Target(
                                new MeasureId("stays"),
                                "Long stays",
                                new BigDecimal("0.9"),
                                Target.Role.GATE),
                        all,
                        Improvement.INCREASE);
        assertThat(line.counted()).isEqualTo(ScorecardLine.Counted.EPISODES);
        assertThat(line.numerator().value()).isEqualTo(3);
        assertThat(line.denominator().value()).isEqualTo(4);
        assertThat(line.exclusions().value()).isEqualTo(2);
        assertThat(line.undetermined()).isEqualTo(1);
        assertThat(line.rate().orElseThrow().value()).isEqualByComparingTo("0.75");
        assertThat(line.met().isTrue()).isFalse();
        assertThat(line.distanceToTarget()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "all cores find what one finds, in the order of the members, reading only a few people ahead")
    void allCoresKeepTheOrder() {
        List<String> kinds = List.of("three-stays", "no-record", "long-stays", "broken", "no-stay");
        List<String> members =
                IntStream.range(0, 40).mapToObj(i -> kinds.get(i % 5) + "-" + i).toList();
        List<MemberEvents> alone = new ArrayList<>();
        members.forEach(member -> alone.addAll(evaluate(List.of(member)).members()));
        assertThat(evaluate(members).members()).isEqualTo(alone);
    }

    @ParameterizedTest(name = "east {0}, north {1}: {3} of {2} and {4} left out")
    @CsvSource({
        "finished, finished, 2, 2, 0",
        "finished, cancelled, 1, 1, 1",
        "cancelled, finished, 1, 1, 1",
    })
    @DisplayName(
            "the same id from another organization is another stay, and the evidence says whose it is")
    void eachOrganizationsStays(String east, String north, long counted, long met, long excluded) {
        MemberEvents found =
                evaluate(List.of("both"), _ -> List.of(stay("east", east), stay("north", north)))
                        .members()
                        .getFirst();
        assertThat(found.exposure()).isEqualTo(counted);
        assertThat(found.events()).isEqualTo(met);
        assertThat(found.excluded()).isEqualTo(excluded);
        assertThat(found.member().standing().evidence())
                .filteredOn(fact -> fact.text().startsWith("Stays:"))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.sources())
                                .containsExactly("Encounter/1 of east", "Encounter/1 of north"));
    }

    private static OrganizationRecord stay(String organization, String status) {
        return new OrganizationRecord(
                organization,
                List.of(
                        "{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"male\"}",
                        "{\"resourceType\":\"Encounter\",\"id\":\"1\",\"status\":\"%s\",\"class\":{\"code\":\"IMP\"},\"period\":{\"start\":\"2025-02-01T08:00:00Z\",\"end\":\"2025-02-07T09:00:00Z\"}}"
                                .formatted(status)));
    }

    private static MeasureResult.Episodes evaluate(List<String> members) {
        return evaluate(members, EpisodesTest::records);
    }

    private static MeasureResult.Episodes evaluate(
            List<String> members, Function<String, List<OrganizationRecord>> records) {
        return (MeasureResult.Episodes)
                MEASURE.evaluate(
                        member -> records.apply(member.value()),
                        new Cohort(
                                members.stream().map(BeneficiaryId::new).toList(),
                                StayMeasure.YEAR));
    }

    private static List<OrganizationRecord> records(String member) {
        String kind = member.replaceAll("-\\d+$", "");
        if (kind.equals("broken")) {
            return List.of(
                    new OrganizationRecord("east", List.of("{\"resourceType\":\"Nothing\"}")));
        }
        String stays = PEOPLE.get(kind);
        if (stays == null) {
            return List.of();
        }
        List<String> resources = new ArrayList<>();
        resources.add("{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"male\"}");
        int number = 0;
        for (String stay : stays.isEmpty() ? new String[0] : stays.split(" ")) {
            number++;
            resources.add(
                    "{\"resourceType\":\"Encounter\",\"id\":\"e%d\",\"status\":\"%s\",\"class\":{\"code\":\"IMP\"},\"period\":{\"start\":\"2025-0%d-01T08:00:00Z\",\"end\":\"2025-0%d-%02dT09:00:00Z\"}}"
                            .formatted(
                                    number,
                                    stay.endsWith("x") ? "cancelled" : "finished",
                                    number,
                                    number,
                                    1 + Integer.parseInt(stay.replace("x", ""))));
        }
        return List.of(new OrganizationRecord("east", resources));
    }
}
