package care.accord.reconciliation.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.population.ClaimLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Readmissions tell hospitals outside from the organization's own, without small cells")
class ReadmissionsTest {
    /// Thirty stays elsewhere, of which twelve people come back to a third hospital; forty of ours, of which fifteen do.
    @Test
    void aHospitalIsShownWithHowManyCameBack() {
        List<ClaimLine> lines = new ArrayList<>();
        hospital(lines, 0, 30, "390002", "2025-03-01");
        hospital(lines, 0, 12, "390003", "2025-03-20");
        hospital(lines, 50, 40, "390001", "2025-05-01");
        hospital(lines, 50, 15, "390003", "2025-05-20");
        Leakage leakage = LeakageTest.leakage(lines);
        Leakage.Specialty facilities = leakage.specialties().getFirst();
        assertThat(facilities.providers())
                .extracting(
                        Leakage.Provider::provider,
                        provider -> provider.readmissions().map(found -> found.stays().value()),
                        provider ->
                                provider.readmissions()
                                        .map(found -> found.rate().value().toPlainString()))
                .containsExactly(
                        tuple("390002", Optional.of(30L), Optional.of("0.4")),
                        tuple("390003", Optional.of(27L), Optional.of("0")));
        assertThat(leakage.readmissionsInside().orElseThrow().rate().value())
                .isEqualByComparingTo("0.375");
    }

    /// Ten of thirty came back: nobody is told how many.
    @Test
    void fewReadmissionsAreNotShown() {
        List<ClaimLine> lines = new ArrayList<>();
        hospital(lines, 0, 30, "390002", "2025-03-01");
        hospital(lines, 0, 10, "390003", "2025-03-20");
        assertThat(LeakageTest.leakage(lines).specialties().getFirst().providers())
                .allSatisfy(provider -> assertThat(provider.readmissions()).isEmpty());
    }

    private static void hospital(
            List<ClaimLine> lines, int from, int people, String ccn, String admitted) {
        for (int at = from; at < from + people; at++) {
            lines.add(
                    StaysTest.stay(
                            LeakageTest.id(at),
                            ccn,
                            admitted,
                            LocalDate.parse(admitted).plusDays(4).toString(),
                            "01"));
        }
    }
}
