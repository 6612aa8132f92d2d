package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@Order(Integer.MAX_VALUE - 2)
@DisplayName(
        "Every path × every kind of caller × own, foreign, missing and malformed ids: what is"
                + " another's is like what is not there (OWASP API1, API2, API5)")
class TenancyMatrixTest {
    /// What is refused for its content before an id is looked at, whoever asks; none of it has an id in its path but for
    /// what takes a whole document.
    private static final List<String> WITHOUT_OBJECT =
            List.of(
                    "GET /fhir/$export",
                    "POST /fhir/$export",
                    "GET /fhir/Coverage",
                    "GET /fhir/Measure/$care-gaps",
                    "GET /fhir/Patient",
                    "GET /fhir/Patient/$export",
                    "POST /fhir/Patient/$export",
                    "POST /v1/clients",
                    "POST /v1/clinical-feeds",
                    "POST /v1/contracts",
                    "POST /v1/contracts/{id}/amendments",
                    "POST /v1/feeds",
                    "POST /v1/measures",
                    "POST /v1/risk-tables",
                    "POST /v1/survey-results",
                    "POST /v1/webhooks",
                    "PUT /v1/webhooks/{id}");

    @Test
    void nothingLeaks(Scene scene) throws GeneralSecurityException, InterruptedException {
        Matrix matrix = new Matrix(scene);
        Map<String, Integer> outcomes = new TreeMap<>();
        Set<String> leaks = new TreeSet<>();
        Set<String> reached = new TreeSet<>();
        for (List<Cell> cells : InOrder.of(matrix.rows())) {
            for (Cell cell : cells) {
                outcomes.merge(cell.kind() + " " + cell.status(), 1, Integer::sum);
                cell.leak().ifPresent(leaks::add);
                if (cell.reached()) {
                    reached.add(cell.operation());
                }
            }
        }
        int requests = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("Tenancy matrix: %,d requests, %d leaks%n", requests, leaks.size());
        outcomes.forEach((outcome, times) -> System.out.printf("  %-40s %,6d%n", outcome, times));
        assertThat(leaks).isEmpty();
        assertThat(matrix.operations())
                .as("whose answers depend on an id that somebody sends")
                .filteredOn(operation -> !reached.contains(operation))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_OBJECT);
    }
}
