package care.accord.servicekit.tidying;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// When stores are tidied, looked at before the scheduler does, whose own word of a wrong time names a method and no setting.
@Startup(TidyingTimes.BEFORE_THE_SCHEDULER)
@Singleton
class TidyingTimes {
    static final int BEFORE_THE_SCHEDULER = -1;

    /// What the scheduler takes for never.
    private static final String NEVER = "off";

    private static final Duration LEAST = Duration.ofSeconds(1);

    @Inject
    TidyingTimes(
            @ConfigProperty(name = "accord.store.tidied-every") String every,
            @ConfigProperty(name = "accord.store.tidied-after") String after) {
        if (!every.equals(NEVER)) {
            require("ACCORD_STORE_TIDIED_EVERY", every, "; off means never");
        }
        require("ACCORD_STORE_TIDIED_AFTER", after, "");
    }

    private static void require(String setting, String value, String more) {
        if (!isTime(value)) {
            throw new IllegalArgumentException(
                    "%s is '%s'; it is a time of at least a second, such as 24h, 10m or 30s%s"
                            .formatted(setting, value, more));
        }
    }

    private static boolean isTime(String value) {
        try {
            return DurationConverter.parseDuration(value).compareTo(LEAST) >= 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
