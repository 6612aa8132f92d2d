package care.accord.attribution.assignment;

import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.SOMEONE;
import static care.accord.attribution.Example.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.Example;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.population.Adjustment;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Trap (d): charges are compared net of reversals")
class ReversalsTest {
    private static final Visit OUR_VISIT = Visit.on("2025-02-01").to(OURS).allowed("100.00");
    private static final Visit THEIR_VISIT = Visit.on("2025-03-01").to(THEIRS).allowed("150.00");

    @ParameterizedTest(name = "their claim of $150.00, {0}: {1} with {2}")
    @CsvSource({
        "ORIGINAL, theirs, $150.00",
        "CANCELLATION, ours, $100.00",
        "REPLACEMENT, ours, $100.00",
    })
    void theLatestVersionOfAClaimStands(Adjustment version, String winner, String charges) {
        PopulationBuilder builder = new PopulationBuilder();
        Example.enroll(builder, SOMEONE, Coverage.PARTS_A_AND_B);
        builder.add(OUR_VISIT.line(SOMEONE)).add(THEIR_VISIT.line(SOMEONE));
        Visit changed = version == Adjustment.ORIGINAL ? THEIR_VISIT : THEIR_VISIT.allowed("90.00");
        builder.add(changed.line(SOMEONE), version);
        Population population = builder.build();
        Assigned assigned =
                (Assigned)
                        Assigner.of(Example.terms(), population).decide(population.beneficiary(0));
        assertThat(assigned.toContract()).isEqualTo(winner.equals("ours"));
        assertThat(assigned.winner().allowed()).hasToString(charges);
    }
}
