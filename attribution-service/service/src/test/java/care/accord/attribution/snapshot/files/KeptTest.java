package care.accord.attribution.snapshot.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was used last is kept up to a weight, and computed once however many ask")
class KeptTest {
    private final AtomicInteger computed = new AtomicInteger();
    private final Kept<String, Integer> kept = new Kept<>(10, Integer::longValue);

    @Test
    void theSameThingIsNotComputedTwice() {
        assertThat(weigh("a", 3)).isEqualTo(3);
        assertThat(weigh("a", 3)).isEqualTo(3);
        assertThat(computed).hasValue(1);
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        weigh("a", 4);
        weigh("b", 4);
        weigh("a", 4);
        weigh("c", 4);
        assertThat(kept.size()).isEqualTo(2);
        weigh("a", 4);
        assertThat(computed).hasValue(3);
        weigh("b", 4);
        assertThat(computed).hasValue(4);
    }

    @Test
    void oneThatIsTooHeavyByItselfIsKeptWhileItIsTheNewest() {
        weigh("a", 4);
        weigh("heavy", 40);
        assertThat(kept.size()).isEqualTo(1);
        weigh("heavy", 40);
        assertThat(computed).hasValue(2);
        weigh("b", 4);
        assertThat(kept.size()).isEqualTo(1);
    }

    @Test
    void aComputationThatFailsIsTriedAgain() {
        assertThatThrownBy(() ->
                        kept.get(
                                "a",
                                () -> {
                                    throw new IllegalStateException("disk");
                                }))
                .hasMessage("disk");
        assertThat(weigh("a", 3)).isEqualTo(3);
    }

    @Test
    void manyWhoAskAtOnceWaitForOne() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(
                    askers.submit(() ->
                            kept.get(
                                    "a",
                                    () -> {
                                        begun.countDown();
                                        await(goOn);
                                        return computed.incrementAndGet();
                                    })));
            begun.await();
            for (int asker = 0; asker < 5; asker++) {
                answers.add(askers.submit(() -> kept.get("a", computed::incrementAndGet)));
            }
            goOn.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
    }

    private int weigh(String key, int weight) {
        return kept.get(
                key,
                () -> {
                    computed.incrementAndGet();
                    return weight;
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
