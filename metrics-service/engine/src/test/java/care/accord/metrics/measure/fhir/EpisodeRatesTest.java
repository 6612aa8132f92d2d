package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.gap.CareGap;
import care.accord.metrics.gap.EpisodeStandings;
import care.accord.metrics.gap.GapFinder;
import care.accord.metrics.gap.GapRule;
import care.accord.metrics.gap.fhir.ClinicalGapRules;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.run.Reevaluation;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A measure of two rates over stays, long ones of all and cancelled ones of long ones: each rate has its counts and its gaps (ADR 94)")
class EpisodeRatesTest {
    private static final CqlMeasure MEASURE = measure();

    /// Days of each stay, `x` behind a cancelled one. In this order.
    private static final List<String> MEMBERS = List.of("2 5 9x", "5 6", "9x", "2", "");

    private static CqlMeasure measure() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put(
                "long",
                List.of(
                        "initial-population:Stays",
                        "denominator:Stays",
                        "denominator-exclusion:Cancelled",
                        "numerator:Long Stays"));
        groups.put(
                "cancelled",
                List.of(
                        "initial-population:Stays",
                        "denominator:Long Stays",
                        "numerator:Cancelled"));
        return StayMeasure.of("proportion", "Encounter", groups);
    }

    @ParameterizedTest(name = "{0}: stays of {1} days, {3} of {2} and {4} left out, {5}")
    @CsvSource({
        "long, 2 5 9x, 2, 1, 1, OPEN",
        "long, 5 6, 2, 2, 0, CLOSED",
        "long, 9x, 0, 0, 1, NOT_APPLICABLE",
        "long, 2, 1, 0, 0, OPEN",
        "long, '', 0, 0, 0, NOT_APPLICABLE",
        "cancelled, 2 5 9x, 2, 1, 0, OPEN",
        "cancelled, 5 6, 2, 0, 0, OPEN",
        "cancelled, 9x, 1, 1, 0, CLOSED",
        "cancelled, 2, 0, 0, 0, NOT_APPLICABLE",
        "cancelled, '', 0, 0, 0, NOT_APPLICABLE",
    })
    void eachRate(String rate, String stays, long counted, long met, long excluded, String status) {
        MeasureResult.Episodes all = evaluate(MEMBERS).in(rate);
        MemberEvents found = all.members().get(MEMBERS.indexOf(stays));
        assertThat(found.exposure()).isEqualTo(counted);
        assertThat(found.events()).isEqualTo(met);
        assertThat(found.excluded()).isEqualTo(excluded);
        assertThat(gap(rate, all, MEMBERS.indexOf(stays)))
                .hasToString("%s %s".formatted(rate, status));
    }

    private static String gap(String rate, MeasureResult.Episodes found, int member) {
        GapRule rule =
                ClinicalGapRules.of(MEASURE, StayMeasure.YEAR).stream()
                        .filter(one -> one.rate().equals(rate))
                        .findFirst()
                        .orElseThrow();
        MemberStanding standing =
                EpisodeStandings.of(rule.improvement(), found.members()).get(member);
        CareGap gap =
                GapFinder.find(rule, standing.standing(), StayMeasure.YEAR.end()).orElseThrow();
        return gap.rate() + " " + gap.status();
    }

    @Test
    void theFirstRateIsTheOneThatIsScored() {
        MeasureResult.Episodes found = evaluate(MEMBERS);
        assertThat(found.rates()).extracting("rate").containsExactly("long", "cancelled");
        assertThat(found.members()).isEqualTo(found.in("long").members());
        assertThat(List.of(found.numerator(), found.denominator(), found.exclusions()))
                .containsExactly(3L, 5L, 2L);
        MeasureResult.Episodes second = found.in("cancelled");
        assertThat(List.of(second.numerator(), second.denominator(), second.exclusions()))
                .containsExactly(2L, 5L, 0L);
    }

    /// A run evaluates members in the order in which their records lie.
    @Test
    void everyRateStandsInTheOrderOfTheMembers() {
        Cohort cohort = cohort(MEMBERS);
        MeasureResult again =
                Reevaluation.of(cohort, Map.of(), open -> evaluate(MEMBERS.reversed())).result();
        assertThat(again).isEqualTo(evaluate(MEMBERS));
    }

    private static Cohort cohort(List<String> members) {
        return new Cohort(members.stream().map(EpisodeRatesTest::id).toList(), StayMeasure.YEAR);
    }

    private static BeneficiaryId id(String stays) {
        return new BeneficiaryId("m" + stays.replace(' ', '-'));
    }

    private static MeasureResult.Episodes evaluate(List<String> members) {
        return (MeasureResult.Episodes)
                MEASURE.evaluate(EpisodeRatesTest::records, cohort(members));
    }

    private static List<OrganizationRecord> records(BeneficiaryId member) {
        List<String> resources = new ArrayList<>();
        resources.add("{\"resourceType\":\"Patient\",\"id\":\"p\",\"gender\":\"male\"}");
        String stays = member.value().substring(1);
        for (String stay : stays.isEmpty() ? new String[0] : stays.split("-", -1)) {
            int number = resources.size();
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
