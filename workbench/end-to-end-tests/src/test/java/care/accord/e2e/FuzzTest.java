package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@Order(Integer.MAX_VALUE - 1)
@DisplayName(
        "Whatever is sent, the answer is one that the interface documents, in the shape of a"
                + " problem, and never a failure (OWASP API3, API4, API8)")
class FuzzTest {
    private static final long SEED = 20_261_122L;
    private static final int A_OPERATION = 14;

    @Test
    void nothingFails(Scene scene) throws InterruptedException {
        Fuzz fuzz = new Fuzz(scene);
        List<Callable<List<Fuzz.Outcome>>> rows = new ArrayList<>();
        for (Operation operation : fuzz.operations()) {
            long seed = SEED ^ operation.toString().hashCode();
            rows.add(() -> fuzz.row(operation, new WrongValues(seed), A_OPERATION));
        }
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (List<Fuzz.Outcome> row : InOrder.of(rows)) {
            for (Fuzz.Outcome outcome : row) {
                statuses.merge(outcome.status(), 1, Integer::sum);
                outcome.fault().ifPresent(faults::add);
            }
        }
        int requests = statuses.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "Fuzzing: %,d requests to %d operations, by status %s, %d faults%n",
                requests, rows.size(), statuses, faults.size());
        assertThat(faults).isEmpty();
    }
}
