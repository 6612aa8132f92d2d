package care.accord.metrics.equity;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A measure by groups of people: rates, gaps, and nothing that tells of few")
class EquityTest {
    private static final PerformanceYear YEAR = new PerformanceYear(2026);
    private static final EquityDisplay DISPLAY = EquityDisplay.of(ProgramRules.bundled(), YEAR);
    private static final Groups GROUPS = Groups.of(ProgramRules.bundled(), YEAR, Set.of("09015"));
    private static final MeasureDescription MEASURE =
            new MeasureDescription(
                    new MeasureId("some-measure"),
                    "Some measure",
                    "1",
                    "e",
                    MeasureDescription.Source.CLAIMS,
                    "",
                    List.of());

    @ParameterizedTest(name = "told {0}, dual {1}: {2}")
    @CsvSource({"1, '', subsidized", "0, '', none", "'', '', unknown", "'', 02, unknown"})
    @DisplayName(
            "the low-income subsidy counts as told: deemed from Medicaid it would be dual status made coarser")
    void whoHasTheSubsidy(String told, String dual, String group) {
        Person person =
                new Person(
                                new BeneficiaryId("b"),
                                "",
                                "",
                                LocalDate.of(1950, 1, 1),
                                Optional.empty(),
                                "",
                                "",
                                "",
                                "",
                                dual,
                                "",
                                "",
                                "",
                                "",
                                0)
                        .with(new MedicareRecord("", told, ""));
        Groups groups = Groups.of(ProgramRules.bundled(), new PerformanceYear(2025), Set.of());
        assertThat(groups.of(Characteristic.LOW_INCOME, person)).isEqualTo(group);
    }

    @ParameterizedTest(name = "{0}: {8}")
    @CsvSource({
        "RACE,        Asian, '', '', '', '', 0, '',         asian",
        "RACE,        '', '', '', '', '', 0, '',            unknown",
        "ETHNICITY,   '', Hispanic or Latino, '', '', '', 0, '', hispanic or latino",
        "LANGUAGE,    '', '', ES, '', '', 0, '',            es",
        "DUAL,        '', '', '', '', '', 0, '',            none",
        "DUAL,        '', '', '', 02, '', 0, '',            full",
        "DUAL,        '', '', '', 03, '', 0, '',            partial",
        "DUAL,        '', '', '', 99, '', 0, '',            unknown",
        "DEPRIVATION, '', '', '', '', '', 0, '',            unknown",
        "DEPRIVATION, '', '', '', '', '', 20, '',           1-20",
        "DEPRIVATION, '', '', '', '', '', 84, '',           61-84",
        "DEPRIVATION, '', '', '', '', '', 85, '',           85-100",
        "RURALITY,    '', '', '', '', '', 0, 09015,         rural",
        "RURALITY,    '', '', '', '', '', 0, 09001,         urban",
        "RURALITY,    '', '', '', '', '', 0, '',            unknown",
        "DISABILITY,  '', '', '', '', 20, 0, '',            yes",
        "DISABILITY,  '', '', '', '', 10, 0, '',            no",
        "DISABILITY,  '', '', '', '', '', 0, '',            unknown"
    })
    void whoBelongsWhere(
            Characteristic by,
            String race,
            String ethnicity,
            String language,
            String dual,
            String status,
            int deprivation,
            String county,
            String group) {
        Person person =
                new Person(
                        new BeneficiaryId("b"),
                        "",
                        "",
                        LocalDate.of(1950, 1, 1),
                        Optional.empty(),
                        "",
                        race,
                        ethnicity,
                        language,
                        dual,
                        status,
                        "",
                        county,
                        "",
                        deprivation);
        assertThat(GROUPS.of(by, person)).isEqualTo(group);
    }

    @Test
    void theGroupsOfAMeasureAddUpToIt() {
        Map<BeneficiaryId, Person> people = new HashMap<>();
        List<MemberStanding> standings = new ArrayList<>();
        Standing[] kinds = {
            new Standing.Met(List.of()),
            new Standing.Unmet(List.of()),
            new Standing.Excluded(List.of()),
            new Standing.NotApplicable(List.of())
        };
        for (int i = 0; i < 100; i++) {
            BeneficiaryId id = new BeneficiaryId("b" + i);
            if (i != 0) {
                people.put(id, speaking(id, i % 3 == 0 ? "es" : "en"));
            }
            standings.add(new MemberStanding(id, kinds[i % 4]));
        }
        List<GroupCounts> languages =
                byLanguage(new MeasureResult.Proportion(MEASURE, standings), people);
        assertThat(languages)
                .extracting(group -> group.group() + " " + group.counted() + "/" + group.people())
                .containsExactly("en 16/33", "es 8/16", "unknown 1/1");
    }

    /// An event counts as often as it happened, months come from the base, and 12 months are a year.
    @Test
    void eventsAreDividedByTheirBase() {
        Map<BeneficiaryId, Person> people = new HashMap<>();
        List<MemberEvents> members = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            BeneficiaryId id = new BeneficiaryId("b" + i);
            people.put(id, speaking(id, i < 30 ? "en" : "es"));
            List<Fact> events = Collections.nCopies(i < 15 ? 2 : i < 45 ? 1 : 0, Fact.of("Visit"));
            members.add(MemberEvents.of(id, events, 12, List.of()));
        }
        Comparison comparison =
                Comparison.of(
                        byLanguage(
                                new MeasureResult.Events(MEASURE, BigDecimal.valueOf(12), members),
                                people),
                        Optional.empty(),
                        DISPLAY);
        // Everybody who speaks English had a visit: nobody is left over, and both numbers may be
        // shown.
        assertThat(comparison.groups().get(0).shown().orElseThrow().rate())
                .isEqualByComparingTo("1.5");
        assertThat(comparison.groups().get(1).shown().orElseThrow().rate())
                .isEqualByComparingTo("0.5");
        assertThat(comparison.groups().get(1).gap().orElseThrow().absolute())
                .isEqualByComparingTo("-1");
    }

    @Test
    void gapsAreAgainstTheDeclaredGroup() {
        List<GroupCounts> counts =
                List.of(counts("en", 80, 48), counts("es", 70, 56), counts("vi", 29, 14));
        Comparison declared = Comparison.of(counts, Optional.empty(), DISPLAY);
        assertThat(declared.reference()).isEqualTo("en");
        assertThat(declared.groups().get(0).gap()).isEmpty();
        GroupRate.Gap gap = declared.groups().get(1).gap().orElseThrow();
        assertThat(gap.absolute()).isEqualByComparingTo("0.2");
        assertThat(gap.interval().orElseThrow().low()).isEqualByComparingTo("0.052432");
        assertThat(gap.interval().orElseThrow().high()).isEqualByComparingTo("0.333873");
        assertThat(gap.relative().orElseThrow().doubleValue()).isEqualTo(4 / 3.0);
        assertThat(declared.groups())
                .extracting(GroupRate::isFew)
                .containsExactly(false, false, true);
        assertThat(Comparison.of(counts, Optional.of("es"), DISPLAY).reference()).isEqualTo("es");
    }

    @Test
    void whereNobodyIsInTheDeclaredGroupTheLargestIsIt() {
        List<GroupCounts> counts = List.of(counts("es", 70, 56), counts("vi", 90, 45));
        assertThat(Comparison.of(counts, Optional.empty(), DISPLAY).reference()).isEqualTo("vi");
    }

    @ParameterizedTest(name = "en {0}, es {1}, vi {2}")
    @DisplayName("What is not shown, and what is not shown with it")
    @CsvSource({
        "100/50, 90/45, 80/40, 100/50 90/45 80/40",
        "100/50, 90/45, 80/3,  100/50 90/- 80/-",
        "100/50, 90/45, 80/77, 100/50 90/- 80/-",
        "100/50, 90/45, 80/0,  100/50 90/45 80/0",
        "100/50, 90/45, 8/4,   100/50 -/- -/-",
        "100/3,  90/2,  80/1,  100/- 90/- 80/-"
    })
    void fewAreNotShown(String en, String es, String vi, String shown) {
        List<GroupCounts> counts = List.of(counts("en", en), counts("es", es), counts("vi", vi));
        assertThat(
                        Comparison.of(counts, Optional.empty(), DISPLAY).groups().stream()
                                .map(EquityTest::written)
                                .toList())
                .containsExactly(shown.split(" ", -1));
    }

    /// 6 of 270: the rate of everybody would tell of them too.
    @Test
    void theWholeIsShownWhereItTellsOfNoFew() {
        assertThat(
                        Comparison.of(
                                        List.of(counts("en", 100, 3), counts("es", 170, 3)),
                                        Optional.empty(),
                                        DISPLAY)
                                .isWholeShown())
                .isFalse();
        assertThat(
                        Comparison.of(
                                        List.of(counts("en", 100, 5), counts("es", 170, 6)),
                                        Optional.empty(),
                                        DISPLAY)
                                .isWholeShown())
                .isTrue();
    }

    private static String written(GroupRate group) {
        String people = group.people().isPresent() ? "" + group.people().getAsLong() : "-";
        return people + "/" + group.shown().map(one -> "" + one.numerator()).orElse("-");
    }

    private static List<GroupCounts> byLanguage(
            MeasureResult result, Map<BeneficiaryId, Person> people) {
        return Stratification.of(List.of(result), GROUPS, people).stream()
                .filter(group -> group.by() == Characteristic.LANGUAGE)
                .toList();
    }

    private static Person speaking(BeneficiaryId id, String language) {
        return new Person(
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
                0);
    }

    private static GroupCounts counts(String group, String share) {
        String[] numbers = share.split("/", -1);
        return counts(group, Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    private static GroupCounts counts(String group, long people, long counted) {
        return new GroupCounts(
                MEASURE.id(),
                Characteristic.LANGUAGE,
                group,
                GroupCounts.Counting.PEOPLE,
                people,
                counted,
                counted,
                BigDecimal.valueOf(people));
    }
}
