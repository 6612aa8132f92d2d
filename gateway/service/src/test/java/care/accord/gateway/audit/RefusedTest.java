package care.accord.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Refusals wait in bounds; what finds no place or cannot be written is counted")
class RefusedTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Answered> written = new ArrayList<>();
    private final Refused refused = new Refused(written::addAll, meters);

    @Test
    void whatWaitsIsWrittenInItsOrder() throws InterruptedException {
        refused.remember(of("payer-north", 429));
        refused.remember(of("payer-south", 403));
        refused.writeWaiting();
        assertThat(written).extracting(Answered::status).containsExactly(429, 403);
        assertThat(dropped()).isZero();
    }

    @Test
    void nobodyKnownDoesNotCrowdOutWhoIs() throws InterruptedException {
        for (int event = 0; event < 1_500; event++) {
            refused.remember(ofNobody());
        }
        assertThat(dropped()).isEqualTo(500);
        refused.remember(of("payer-north", 429));
        assertThat(dropped()).isEqualTo(500);
        // Five hundred at once: what waits of nobody has room again.
        refused.writeWaiting();
        refused.remember(ofNobody());
        assertThat(dropped()).isEqualTo(500);
    }

    @Test
    void moreThanTenThousandDoNotWait() {
        for (int event = 0; event < 10_007; event++) {
            refused.remember(of("payer-north", 429));
        }
        assertThat(dropped()).isEqualTo(7);
    }

    @Test
    void whatTheTrailDoesNotTakeIsCounted() throws InterruptedException {
        Refused broken =
                new Refused(
                        _ -> {
                            throw new IllegalStateException("The audit trail answers 503");
                        },
                        meters);
        broken.remember(of("payer-north", 429));
        broken.remember(ofNobody());
        broken.writeWaiting();
        assertThat(dropped()).isEqualTo(2);
    }

    private double dropped() {
        return meters.counter("accord.refusals.dropped").count();
    }

    private static Answered of(String tenant, int status) {
        return event(new JsonObject().put("tenant", tenant), status);
    }

    private static Answered ofNobody() {
        return event(new JsonObject(), 401);
    }

    private static Answered event(JsonObject claims, int status) {
        return new Answered(Instant.EPOCH, claims, "127.0.0.1", "GET", "/v1/contracts", status);
    }
}
