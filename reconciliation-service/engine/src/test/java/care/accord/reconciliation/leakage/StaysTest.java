package care.accord.reconciliation.leakage;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimLine;
import care.accord.population.Person;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Members;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A stay is followed by a readmission if any hospital admits the person within 30 days of the discharge")
class StaysTest {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final ReadmissionRule RULE =
            ReadmissionRule.of(ProgramRules.bundled(), new PerformanceYear(2025));

    /// The year is known to its end. Stays are hospital, admitted, discharged, discharge status.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    once                              | a 01-10 01-15 01                   | STAYED_OUT
                    again on the 30th day             | a 01-10 01-15 01; b 02-14 02-16 01 | READMITTED STAYED_OUT
                    again on the 31st day             | a 01-10 01-15 01; b 02-15 02-16 01 | STAYED_OUT STAYED_OUT
                    again at the same hospital        | a 01-10 01-15 01; a 01-20 01-25 01 | READMITTED STAYED_OUT
                    handed over on the day            | a 01-10 01-15 02; b 01-15 01-20 01 | NONE STAYED_OUT
                    died                              | a 01-10 01-15 20                   | NONE
                    two claims of one stay            | a 01-10 01-15 01; a 01-10 01-15 06 | STAYED_OUT NONE
                    who comes back is not known yet   | a 12-01 12-05 01                   | NONE
                    known on the last day             | a 11-25 12-01 01                   | STAYED_OUT
                    """)
    void outcomes(String what, String stays, String outcomes) {
        PopulationBuilder builder =
                new PopulationBuilder()
                        .add(Person.of(new BeneficiaryId("p"), LocalDate.of(1950, 1, 1)));
        for (String written : stays.split(";", -1)) {
            String[] stay = written.strip().split(" ", -1);
            builder.add(stay("p", stay[0], "2025-" + stay[1], "2025-" + stay[2], stay[3]));
        }
        Population population = builder.build();
        Stays read =
                new Stays(
                        population.claims(),
                        new CountedLines(
                                population,
                                Members.everyone(population),
                                ExpenditureTerms.plain(
                                        YEAR, CostBasis.ALLOWED, new Citation("the contract"))),
                        RULE);
        List<String> found = new ArrayList<>();
        population.decide(person -> {
            for (int line = person.firstLine(); line < person.endLine(); line++) {
                found.add(read.of(person, line).name());
            }
            return true;
        });
        assertThat(String.join(" ", found)).as(what).isEqualTo(outcomes);
    }

    static ClaimLine stay(
            String id, String ccn, String admitted, String discharged, String status) {
        return Visit.on(admitted)
                .until(discharged)
                .stay(ccn, status)
                .claim("s-" + ccn + admitted + status)
                .received(discharged)
                .line(id);
    }
}
