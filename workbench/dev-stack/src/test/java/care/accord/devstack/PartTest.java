package care.accord.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parts start side by side, each after those it waits for")
class PartTest {
    @Test
    void aPartWaitsForThoseItNames() throws InterruptedException {
        var order = new CopyOnWriteArrayList<String>();
        var parts =
                List.of(
                        new Part(
                                "gateway", Set.of("keycloak", "kafka"), () -> order.add("gateway")),
                        new Part("keycloak", Set.of("postgres"), () -> order.add("keycloak")),
                        new Part("kafka", Set.of(), () -> {}),
                        new Part("postgres", Set.of(), () -> order.add("postgres")));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Part.startAll(parts, threads, Progress.SILENT);
        }

        assertThat(order).containsExactly("postgres", "keycloak", "gateway");
    }

    @Test
    void theFirstFailureEndsTheWaitOfAllOthers() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        Part stuck =
                new Part(
                        "kafka",
                        Set.of(),
                        () -> {
                            try {
                                TimeUnit.MINUTES.sleep(1);
                            } finally {
                                interrupted.countDown();
                            }
                        });
        Part failing =
                new Part(
                        "postgres",
                        Set.of(),
                        () -> {
                            throw new CannotStart("no disk");
                        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThatThrownBy(
                            () -> Part.startAll(List.of(stuck, failing), threads, Progress.SILENT))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("no disk");
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
