package care.accord.servicekit.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Work is begun when it is asked for, done once at a time, and once more for whoever asked meanwhile")
class ErrandTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void askingTwiceBeforeItBeginsIsOneErrand() {
        Errand errand = new Errand("test", queue::add, done::incrementAndGet);
        errand.ask();
        errand.ask();
        assertThat(queue).hasSize(1);
        runAll();
        assertThat(done).hasValue(1);
        errand.ask();
        runAll();
        assertThat(done).hasValue(2);
    }

    @Test
    void askedWhileItIsDoneItIsDoneOnceMore() {
        Errand[] errand = new Errand[1];
        errand[0] =
                new Errand(
                        "test",
                        queue::add,
                        () -> {
                            if (done.incrementAndGet() == 1) {
                                errand[0].ask();
                                errand[0].ask();
                                assertThat(queue).as("not beside itself").isEmpty();
                            }
                        });
        errand[0].ask();
        runAll();
        assertThat(done).hasValue(2);
    }

    @Test
    void aFailureDoesNotEndIt() {
        Errand errand =
                new Errand(
                        "test",
                        queue::add,
                        () -> {
                            done.incrementAndGet();
                            throw new IllegalStateException("on purpose");
                        });
        errand.ask();
        runAll();
        errand.ask();
        runAll();
        assertThat(done).hasValue(2);
    }

    private void runAll() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
