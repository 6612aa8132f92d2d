package care.accord.servicekit.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.ServiceKitTest;
import care.accord.servicekit.parts.RealParts;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(TidyingOffTest.Off.class)
@DisplayName(
        "ACCORD_STORE_TIDIED_EVERY=off: nothing is tidied, and everything else goes on (ADR 122)")
class TidyingOffTest {
    /// As an operator says it.
    public static class Off extends ServiceKitTest.SmallestService {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("ACCORD_STORE_TIDIED_EVERY", "off");
            return settings;
        }
    }

    @Inject Scheduler scheduler;

    @Test
    void noRoundIsEverDue() {
        assertThat(scheduler.isRunning()).isTrue();
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .isNotEmpty()
                .noneMatch(method -> method.contains("StoreTidying"));
    }
}
