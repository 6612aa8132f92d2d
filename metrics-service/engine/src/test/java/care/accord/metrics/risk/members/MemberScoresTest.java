package care.accord.metrics.risk.members;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.risk.RiskScore;
import care.accord.metrics.risk.WorkedTables;
import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.LineValues;
import care.accord.population.MedicareRecord;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Members are scored by the diagnoses of eligible claims of the year before the payment year")
class MemberScoresTest {
    private static final BeneficiaryId MEMBER = new BeneficiaryId("m");
    private static final MemberRules RULES =
            MemberRules.of(
                    ProgramRules.bundled(), new PerformanceYear(2026), "V28", Set.of("99213"));

    /// A man of 72: 0.396, diabetes 0.166.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a professional visit counts                        | - | 99213 | 2025-03-04 | 0.562
                    another professional service does not              | - | A0425 | 2025-03-04 | 0.396
                    a hospital stay counts without a service           | 111 | -   | 2025-03-04 | 0.562
                    an outpatient claim with a listed service counts   | 131 | 99213 | 2025-03-04 | 0.562
                    an outpatient claim without one does not           | 131 | 36415 | 2025-03-04 | 0.396
                    home health does not                               | 329 | 99213 | 2025-03-04 | 0.396
                    a day before the year does not                     | - | 99213 | 2024-12-31 | 0.396
                    a day after the year does not                      | - | 99213 | 2026-01-01 | 0.396
                    """)
    void claimsCount(
            String rule,
            @org.jspecify.annotations.Nullable String bill,
            @org.jspecify.annotations.Nullable String hcpcs,
            String day,
            String raw) {
        MemberRisk risk =
                decide(line(bill == null ? "" : bill, hcpcs == null ? "" : hcpcs, day, "E1169"));
        assertThat(risk.score().raw()).as(rule).isEqualByComparingTo(raw);
    }

    /// Diabetes 0.166, heart failure 0.360, both together 0.112 more.
    @Test
    void whatIsNotReportedAgainIsAGapWithItsWorth() {
        MemberRisk risk =
                decide(
                        line("", "99213", "2024-03-04", "I509 E1169"),
                        line("", "99213", "2025-03-04", "E1169"));
        assertThat(risk.rise())
                .hasValueSatisfying(fall -> assertThat(fall).isEqualByComparingTo("-0.472"));
        assertThat(risk.gaps()).hasSize(1);
        MemberRisk.Gap gap = risk.gaps().getFirst();
        assertThat(gap.category()).isEqualTo(226);
        assertThat(gap.kind()).isEqualTo(MemberRisk.Kind.RECAPTURE);
        assertThat(gap.reportedIn()).isEqualTo(2024);
        assertThat(gap.worth()).isEqualByComparingTo("0.472");
        assertThat(gap.evidence().getFirst().display())
                .isEqualTo("I509 on 2024-03-04 (claim c2024-03-04 line 1)");
    }

    /// Two years back is as far as anybody looks.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    last year's is a recapture, an earlier one a suspect | E1169 | C3   | RECAPTURE 202 2024, SUSPECT 37 2023
                    what last year's ranks above is not listed beside it | C3    | C2   | RECAPTURE 63 2024
                    what was reported in both is of the later year       | E1169 | E1169 | RECAPTURE 37 2024
                    """)
    void earlierYearsAreSuspects(String rule, String twoBack, String oneBack, String gaps) {
        MemberRisk risk =
                decide(
                        line("", "99213", "2022-03-04", "I110"),
                        line("", "99213", "2023-03-04", twoBack),
                        line("", "99213", "2024-03-04", oneBack));
        assertThat(risk.gaps())
                .as(rule)
                .extracting(gap -> gap.kind() + " " + gap.category() + " " + gap.reportedIn())
                .containsExactly(gaps.split(", "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reported again               | I509  | I5030
                    a category above is reported | I509  | I110
                    acute categories do not last | A4154 | E1169
                    """)
    void noGap(String why, String before, String now) {
        MemberRisk risk =
                decide(
                        line("", "99213", "2024-03-04", before),
                        line("", "99213", "2025-03-04", now));
        assertThat(risk.gaps()).as(why).isEmpty();
    }

    @Test
    void elevenMonthsOfPartBMakeANewEnrollee() {
        PopulationBuilder builder =
                new PopulationBuilder()
                        .add(person("male"))
                        .add(enrolled(Coverage.PART_A_ONLY, "2025-01-01"))
                        .add(enrolled(Coverage.PARTS_A_AND_B, "2025-02-01"));
        assertThat(decide(builder.build()).orElseThrow().score().segment()).isEqualTo("NE");
    }

    @ParameterizedTest(name = "entitled by {0}, institution {1}: {2} {3}")
    @CsvSource({"'', '', CNA, 0.396", "0, 0, CNA, 0.396", "1, '', CNA, 0.544", "'', 1, INS, 1.3"})
    @DisplayName("what eligibility tells of entitlement and a long stay decides the segment")
    void isScoredAsTold(String reason, String institution, String segment, BigDecimal raw) {
        Person told = person("male").with(new MedicareRecord(reason, "", institution));
        RiskScore score =
                decide(
                                new PopulationBuilder()
                                        .add(told)
                                        .add(enrolled(Coverage.PARTS_A_AND_B, "2023-01-01"))
                                        .build())
                        .orElseThrow()
                        .score();

        assertThat(score.segment()).isEqualTo(segment);
        assertThat(score.raw()).isEqualByComparingTo(raw);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    two years of claims are compared                      | 2023-01-01 | 2024-03-04 | true
                    no claims of a year are not a year of good health     | 2023-01-01 | 2025-02-04 | false
                    a new enrollee of the year before was scored by age   | 2024-06-01 | 2024-07-04 | false
                    new enrollees of both years are both scored by age    | 2025-06-01 | 2025-07-04 | true
                    """)
    @DisplayName("risk rises where two years compare")
    void rises(String rule, String enrolled, String earlier, boolean compares) {
        MemberRisk risk =
                decide(
                                new PopulationBuilder()
                                        .add(person("male"))
                                        .add(enrolled(Coverage.PARTS_A_AND_B, enrolled))
                                        .add(line("", "99213", earlier, "Z0000"))
                                        .add(line("", "99213", "2025-03-04", "I110"))
                                        .build())
                        .orElseThrow();
        assertThat(risk.rise().isPresent()).as(rule).isEqualTo(compares);
    }

    @Test
    void nobodyIsScoredWithoutASex() {
        assertThat(decide(new PopulationBuilder().add(person("")).build())).isEmpty();
    }

    @Test
    void listsNameWhoseRiskIsHighOrRises() {
        MemberRisk risk =
                decide(
                        line("", "99213", "2024-03-04", "Z0000"),
                        line("", "99213", "2025-03-04", "I110 A4154"));
        WatchLists lists = WatchLists.of(List.of(Standing.of(risk)), RULES);
        assertThat(lists.high()).containsExactly(MEMBER);
        assertThat(lists.rising()).containsExactly(MEMBER);
        assertThat(WatchLists.reasons(risk.score()))
                .isEqualTo("CNA_HCC221 1.100; CNA_HCC2 0.500; CNA_M70_74 0.396");
    }

    /// 0.396 for age and sex, 0.166 for diabetes, 2026: V28 alone, divided by 1.067, less 5.9 percent for coding.
    @Test
    void modelsTogetherMakeAScore() {
        MemberRisk risk = decide(line("", "99213", "2025-03-04", "E1169"));
        Blend blend = Blend.of(ProgramRules.bundled(), new PerformanceYear(2026));
        SequencedMap<String, List<Optional<MemberRisk>>> byModel = new LinkedHashMap<>();
        byModel.put("V28", List.of(Optional.of(risk), Optional.empty()));
        ScoredMember scored = ScoredMembers.of(blend, byModel, RULES).getFirst();
        assertThat(scored.latest()).isEqualTo(risk);
        assertThat(scored.normalized()).isEqualByComparingTo("0.527");
        assertThat(scored.paid()).isEqualByComparingTo("0.496");
        assertThat(scored.watched()).containsExactly(ScoredMember.Watch.HIGH);
    }

    private static MemberRisk decide(LineValues... lines) {
        PopulationBuilder builder =
                new PopulationBuilder()
                        .add(person("male"))
                        .add(enrolled(Coverage.PARTS_A_AND_B, "2023-01-01"));
        for (LineValues line : lines) {
            builder.add(line);
        }
        return decide(builder.build()).orElseThrow();
    }

    private static Optional<MemberRisk> decide(Population population) {
        return population
                .decide(
                        new MemberScores(
                                WorkedTables.newer(),
                                RULES,
                                new EligibleDiagnoses(RULES, population.claims())))
                .getFirst();
    }

    private static Person person(String sex) {
        return new Person(
                MEMBER,
                "",
                "",
                LocalDate.of(1953, 6, 1),
                Optional.empty(),
                sex,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0);
    }

    private static Enrollment enrolled(Coverage coverage, String first) {
        return new Enrollment(
                MEMBER,
                coverage,
                "",
                new DateSpan(LocalDate.parse(first), LocalDate.of(2025, 12, 31)));
    }

    private static LineValues line(String bill, String hcpcs, String day, String diagnoses) {
        LineValues line = new LineValues();
        line.beneficiary = MEMBER.value();
        line.claimId = "c" + day;
        line.lineNumber = 1;
        line.kind = bill.isEmpty() ? ClaimLine.Kind.PROFESSIONAL : ClaimLine.Kind.INSTITUTIONAL;
        line.serviceDay = (int) LocalDate.parse(day).toEpochDay();
        line.serviceEndDay = line.serviceDay;
        line.receivedDay = line.serviceDay;
        line.billType = bill;
        line.hcpcs = hcpcs;
        line.diagnoses = diagnoses;
        return line;
    }
}
