package care.accord.metrics.utilization;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.metrics.utilization.files.ServiceMeasureFile;
import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Annual wellness visit: HCPCS G0402, G0438, G0439 or G0468 in the period, of members with an enrolled month")
class AnnualWellnessVisitTest {
    private static final DateSpan YEAR = span("2025-01-01", "2025-12-31");
    private static final BeneficiaryId MEMBER = new BeneficiaryId("m");
    private static final ServiceMeasure MEASURE =
            ServiceMeasureFile.shipped("annual-wellness-visit");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a subsequent visit counts                    | G0439 | 2025-03-04 | 2025-01-01 | 2025-12-31 | Met
                    a first visit counts                         | G0438 | 2025-03-04 | 2025-01-01 | 2025-12-31 | Met
                    the Welcome to Medicare visit counts         | G0402 | 2025-03-04 | 2025-01-01 | 2025-12-31 | Met
                    a health center's visit counts               | G0468 | 2025-03-04 | 2025-01-01 | 2025-12-31 | Met
                    the first day counts                         | G0439 | 2025-01-01 | 2025-01-01 | 2025-12-31 | Met
                    the last day counts                          | G0439 | 2025-12-31 | 2025-01-01 | 2025-12-31 | Met
                    the day before does not                      | G0439 | 2024-12-31 | 2024-01-01 | 2025-12-31 | Unmet
                    the day after does not                       | G0439 | 2026-01-01 | 2025-01-01 | 2026-12-31 | Unmet
                    an office visit is not a wellness visit      | 99213 | 2025-03-04 | 2025-01-01 | 2025-12-31 | Unmet
                    one enrolled day makes a member month        | G0439 | 2025-12-31 | 2025-12-31 | 2026-12-31 | Met
                    no enrolled month, not counted               | G0439 | 2025-03-04 | 2024-01-01 | 2024-12-31 | NotApplicable
                    """)
    void counts(
            String rule, String hcpcs, String day, String enrolled, String until, String standing) {
        Population population =
                new PopulationBuilder()
                        .add(Person.of(MEMBER, LocalDate.of(1950, 1, 1)))
                        .add(
                                new Enrollment(
                                        MEMBER, Coverage.PARTS_A_AND_B, "", span(enrolled, until)))
                        .add(line(hcpcs, day))
                        .build();

        assertThat(standing(population).getClass().getSimpleName()).as(rule).isEqualTo(standing);
    }

    @Test
    void evidenceNamesTheClaimLine() {
        Population population =
                new PopulationBuilder()
                        .add(Person.of(MEMBER, LocalDate.of(1950, 1, 1)))
                        .add(new Enrollment(MEMBER, Coverage.PARTS_A_AND_B, "", YEAR))
                        .add(line("G0439", "2025-03-04"))
                        .build();

        assertThat(standing(population).evidence().getFirst().display())
                .isEqualTo(
                        "Annual wellness visit, subsequent (G0439) on 2025-03-04 (claim c1 line 2)");
    }

    @Test
    void aMemberWhomTheEligibilityDataDoNotKnowIsNotCounted() {
        assertThat(standing(new PopulationBuilder().build()))
                .isInstanceOf(Standing.NotApplicable.class);
    }

    @Test
    void peopleOutsideTheCohortAreLeftOut() {
        Population population =
                new PopulationBuilder()
                        .add(Person.of(new BeneficiaryId("stranger"), LocalDate.of(1950, 1, 1)))
                        .build();
        MeasureResult.Proportion result =
                (MeasureResult.Proportion)
                        MEASURE.evaluate(population, new Cohort(List.of(MEMBER), YEAR));
        assertThat(result.members()).extracting(MemberStanding::beneficiary).containsOnly(MEMBER);
    }

    private static Standing standing(Population population) {
        MeasureResult.Proportion result =
                (MeasureResult.Proportion)
                        MEASURE.evaluate(population, new Cohort(List.of(MEMBER), YEAR));
        return result.members().getFirst().standing();
    }

    private static ClaimLine line(String hcpcs, String day) {
        return Visit.on(day).claim("c1").number(2).hcpcs(hcpcs).line(MEMBER);
    }

    private static DateSpan span(String start, String end) {
        return new DateSpan(LocalDate.parse(start), LocalDate.parse(end));
    }
}
