package care.accord.metrics.equity;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.CompositePart;
import care.accord.metrics.measure.CompositeScoring;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.population.Person;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "Where one person has several visits or things to be done, groups are of the people, rates have no interval, and few are told by neither side (ADR 96)")
class SeveralOfOnePersonTest {
    private static final PerformanceYear YEAR = new PerformanceYear(2026);
    private static final EquityDisplay DISPLAY = EquityDisplay.of(ProgramRules.bundled(), YEAR);
    private static final Groups GROUPS = Groups.of(ProgramRules.bundled(), YEAR, Set.of());

    private final Map<BeneficiaryId, Person> people = new HashMap<>();

    /// English: 12 people with both of 2 visits finished and 12 with none of 2. Spanish: 22 with 2 of 3. Of one the only visit is
    /// left out, and nobody's language is that of somebody without a visit.
    @Test
    void visitsAreCountedInTheGroupOfThePerson() {
        List<MemberEvents> members = new ArrayList<>();
        add(members, 12, "en", 2, 2);
        add(members, 12, "en", 0, 2);
        add(members, 22, "es", 2, 3);
        add(members, 15, "vi", 0, 0);
        MeasureResult.Episodes result =
                new MeasureResult.Episodes(measure("visits"), "Encounter", members);
        List<GroupCounts> counts = byLanguage(result);
        assertThat(counts)
                .extracting(SeveralOfOnePersonTest::written)
                .containsExactly("en 24: 12 12, 24/48", "es 22: 22 22, 44/66");
        assertThat(counts.stream().mapToLong(GroupCounts::numerator).sum())
                .isEqualTo(result.numerator());

        GroupRate spanish = Comparison.of(counts, Optional.empty(), DISPLAY).groups().get(1);
        assertThat(spanish.shown().orElseThrow().rate().doubleValue()).isEqualTo(2 / 3.0);
        assertThat(spanish.shown().orElseThrow().interval()).isEmpty();
        GroupRate.Gap gap = spanish.gap().orElseThrow();
        assertThat(gap.absolute().doubleValue()).isEqualTo(1 / 6.0);
        assertThat(gap.interval()).isEmpty();
        assertThat(gap.relative().orElseThrow().doubleValue()).isEqualTo(4 / 3.0);
    }

    /// Two measures. English: 20 people with one done of two, 15 with the one that was to be done. Spanish: 12 with none of two.
    @Test
    void opportunitiesAreCountedInTheGroupOfTheMember() {
        List<MemberStanding> first = new ArrayList<>();
        List<MemberStanding> second = new ArrayList<>();
        add(20, "en", List.of(first, second), "met unmet");
        add(15, "en", List.of(first, second), "not-applicable met");
        add(12, "es", List.of(first, second), "unmet unmet");
        add(11, "vi", List.of(first, second), "excluded not-applicable");
        MeasureResult.Composite result = composite(CompositeScoring.OPPORTUNITY, first, second);
        assertThat(List.of(result.numerator(), result.denominator())).containsExactly(35L, 79L);
        assertThat(byLanguage(result))
                .extracting(SeveralOfOnePersonTest::written)
                .containsExactly("en 35: 35 20, 35/55", "es 12: 0 12, 0/24");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompositeScoring.class,
            names = {"WEIGHTED", "LINEAR"})
    void aMeanOfRatesIsNoSumOverMembers(CompositeScoring scoring) {
        List<MemberStanding> first = new ArrayList<>();
        List<MemberStanding> second = new ArrayList<>();
        add(20, "en", List.of(first, second), "met unmet");
        assertThat(byLanguage(composite(scoring, first, second))).isEmpty();
    }

    /// In each group 50 people with 2 visits: some with a finished one, some with one that is not.
    @ParameterizedTest(name = "finished {0}, not finished {1}: {2}")
    @CsvSource({
        "50 50 50, 25 25 25, 75/100 75/100 75/100",
        "50 50 50, 25 3 25,  - - 75/100",
        "50 50 50, 25 0 25,  75/100 100/100 75/100",
        "25 3 25,  50 50 50, - - 25/100",
        "25 0 25,  50 50 50, 25/100 0/100 25/100",
        "50 3 50,  3 50 25,  - - 75/100",
    })
    void neitherSideTellsOfFew(String finished, String not, String shown) {
        String[] languages = {"en", "es", "vi"};
        List<MemberEvents> members = new ArrayList<>();
        for (int group = 0; group < languages.length; group++) {
            int met = Integer.parseInt(finished.split(" ", -1)[group]);
            int missed = Integer.parseInt(not.split(" ", -1)[group]);
            add(members, 50 - missed, languages[group], 2, 2);
            add(members, met + missed - 50, languages[group], 1, 2);
            add(members, 50 - met, languages[group], 0, 2);
        }
        Comparison comparison =
                Comparison.of(
                        byLanguage(
                                new MeasureResult.Episodes(
                                        measure("visits"), "Encounter", members)),
                        Optional.empty(),
                        DISPLAY);
        assertThat(comparison.groups())
                .extracting(group -> group.shown().map(one -> one.numerator() + "/100").orElse("-"))
                .containsExactly(shown.split(" ", -1));
    }

    /// In each group 50 people with a finished visit, 25 with one that is not: so many of them have a second one.
    @ParameterizedTest(name = "{0} with a second visit: {1}")
    @CsvSource({
        "25 25 25, 50/75 50/75 50/75",
        "0 0 0,    25/50 25/50 25/50",
        "25 3 25,  - - 50/75",
        "25 11 25, 50/75 36/61 50/75",
    })
    void aFewWithASecondVisitAreNotTold(String second, String shown) {
        String[] languages = {"en", "es", "vi"};
        List<MemberEvents> members = new ArrayList<>();
        for (int group = 0; group < languages.length; group++) {
            int more = Integer.parseInt(second.split(" ", -1)[group]);
            add(members, 25, languages[group], 0, 1);
            add(members, 25 - more, languages[group], 1, 1);
            add(members, more, languages[group], 2, 2);
        }
        List<GroupCounts> counts =
                byLanguage(new MeasureResult.Episodes(measure("visits"), "Encounter", members));
        assertThat(Comparison.of(counts, Optional.empty(), DISPLAY).groups())
                .zipSatisfy(
                        List.of(shown.split(" ", -1)),
                        (group, expected) ->
                                assertThat(
                                                group.shown()
                                                        .map(one ->
                                                                one.numerator()
                                                                        + "/"
                                                                        + base(counts, group))
                                                        .orElse("-"))
                                        .isEqualTo(expected));
    }

    private static String base(List<GroupCounts> counts, GroupRate of) {
        return counts.stream()
                .filter(group -> group.group().equals(of.group()))
                .map(group -> group.base().toPlainString())
                .findFirst()
                .orElseThrow();
    }

    /// 150 people, of whom 6 have a visit that is not finished.
    @Test
    void theWholeIsNotShownWhereItTellsOfFewWithSomethingLeft() {
        List<MemberEvents> members = new ArrayList<>();
        add(members, 144, "en", 2, 2);
        add(members, 6, "en", 1, 2);
        Comparison comparison =
                Comparison.of(
                        byLanguage(
                                new MeasureResult.Episodes(
                                        measure("visits"), "Encounter", members)),
                        Optional.empty(),
                        DISPLAY);
        assertThat(comparison.isWholeShown()).isFalse();
    }

    private static String written(GroupCounts group) {
        return "%s %d: %d %d, %d/%s"
                .formatted(
                        group.group(),
                        group.people(),
                        group.counted(),
                        group.missed(),
                        group.numerator(),
                        group.base().toPlainString());
    }

    private void add(List<MemberEvents> members, int count, String language, long... metOf) {
        for (int i = 0; i < count; i++) {
            Standing standing =
                    metOf[1] == 0
                            ? new Standing.Excluded(List.of())
                            : metOf[0] < metOf[1]
                                    ? new Standing.Unmet(List.of())
                                    : new Standing.Met(List.of());
            members.add(
                    new MemberEvents(
                            new MemberStanding(speaking(language), standing),
                            metOf[0],
                            metOf[1],
                            BigDecimal.valueOf(metOf[1])));
        }
    }

    private void add(
            int count, String language, List<List<MemberStanding>> measures, String standings) {
        String[] words = standings.split(" ", -1);
        for (int i = 0; i < count; i++) {
            BeneficiaryId id = speaking(language);
            for (int measure = 0; measure < words.length; measure++) {
                measures.get(measure).add(new MemberStanding(id, standing(words[measure])));
            }
        }
    }

    private static Standing standing(String word) {
        return switch (word) {
            case "met" -> new Standing.Met(List.of());
            case "unmet" -> new Standing.Unmet(List.of());
            case "excluded" -> new Standing.Excluded(List.of());
            default -> new Standing.NotApplicable(List.of());
        };
    }

    private BeneficiaryId speaking(String language) {
        BeneficiaryId id = new BeneficiaryId("b" + people.size());
        people.put(
                id,
                new Person(
                        id,
                        "",
                        "",
                        LocalDate.of(1950, 1, 1),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        language,
                        "",
                        "",
                        "",
                        "",
                        "",
                        0));
        return id;
    }

    private List<GroupCounts> byLanguage(MeasureResult result) {
        return Stratification.of(List.of(result), GROUPS, people).stream()
                .filter(group -> group.by() == Characteristic.LANGUAGE)
                .toList();
    }

    private static MeasureResult.Composite composite(
            CompositeScoring scoring, List<MemberStanding> first, List<MemberStanding> second) {
        Map<MeasureId, List<MemberStanding>> found =
                Map.of(new MeasureId("first"), first, new MeasureId("second"), second);
        return new CompositeMeasure(
                        measure("both"),
                        scoring,
                        List.of(
                                new CompositeMeasure.Component(
                                        new MeasureId("first"), BigDecimal.ONE),
                                new CompositeMeasure.Component(
                                        new MeasureId("second"), BigDecimal.TWO)))
                .score(id ->
                        new CompositePart.Scored(
                                new MeasureResult.Proportion(
                                        measure(id.value()), found.getOrDefault(id, List.of())),
                                Improvement.INCREASE));
    }

    private static MeasureDescription measure(String id) {
        return new MeasureDescription(
                new MeasureId(id), id, "1", "e", MeasureDescription.Source.CLAIMS, "", List.of());
    }
}
