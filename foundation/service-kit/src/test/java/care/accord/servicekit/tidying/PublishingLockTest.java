package care.accord.servicekit.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ServiceKitTest.SmallestService.class)
@DisplayName("Many publish for a tenant at once, and who removes files of it is alone (ADR 122)")
class PublishingLockTest {
    private static final String TENANT = "payer-locked";
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject PublishingLock lock;
    @Inject Tenancy tenancy;
    @Inject AgroalDataSource database;

    private boolean isFree(String tenant) throws Exception {
        return lock.alone(tenant, SOON, () -> {});
    }

    @Test
    void manyPublishAtOnce() throws Exception {
        CyclicBarrier all = new CyclicBarrier(3);
        Callable<Integer> publisher =
                () -> lock.publishing(TENANT, () -> all.await(LONG.toSeconds(), TimeUnit.SECONDS));
        try (ExecutorService executor = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one :
                    executor.invokeAll(List.of(publisher, publisher, publisher))) {
                assertThat(one.get()).isBetween(0, 2);
            }
        }
        assertThat(isFree(TENANT)).isTrue();
    }

    @Test
    void nobodyRemovesWhileSomebodyPublishes() throws Exception {
        boolean[] free =
                lock.publishing(
                        TENANT, () -> new boolean[] {isFree(TENANT), isFree("payer-next-door")});
        assertThat(free).containsExactly(false, true);
        assertThat(isFree(TENANT)).isTrue();
    }

    @Test
    void whoPublishesWaitsUntilRemovingIsDone() throws Exception {
        CountDownLatch removed = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            Future<Long>[] published = newFutures();
            boolean done =
                    lock.alone(
                            TENANT,
                            LONG,
                            () -> {
                                published[0] =
                                        executor.submit(
                                                () -> lock.publishing(TENANT, removed::getCount));
                                awaitWaiting();
                                removed.countDown();
                            });
            assertThat(done).isTrue();
            assertThat(published[0].get()).isZero();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Future<Long>[] newFutures() {
        return new Future[1];
    }

    @Test
    void aTransactionUnderWayHasNoPartInIt() throws Exception {
        boolean free =
                tenancy.inTransaction(
                        TENANT,
                        () -> {
                            lock.publishing(TENANT, () -> "published");
                            return isFree(TENANT);
                        });
        assertThat(free).isTrue();
        assertThatThrownBy(() ->
                        tenancy.inTransaction(
                                TENANT,
                                () ->
                                        lock.publishing(
                                                TENANT,
                                                () -> {
                                                    throw new IllegalArgumentException("rejected");
                                                })))
                .hasMessageContaining("rejected");
        assertThat(isFree(TENANT)).isTrue();
    }

    @Test
    void oneProcessTidiesAStoreAtATime() {
        StringBuilder rounds = new StringBuilder();
        lock.oneAtATime(
                "records",
                () -> {
                    lock.oneAtATime("records", () -> rounds.append("never "));
                    lock.oneAtATime("populations", () -> rounds.append("other "));
                    rounds.append("once");
                });
        assertThat(rounds.toString()).isEqualTo("other once");
    }

    private void awaitWaiting() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 400; i++) {
                try (ResultSet waiting =
                        statement.executeQuery(
                                "select 1 from pg_locks where locktype = 'advisory' and not granted")) {
                    if (waiting.next()) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        } catch (java.sql.SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("Nobody waits to publish");
    }
}
