package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.RealParts;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A service does not start with a time that is none, and says which setting it is (ADR 122)")
class WrongTidyingTimeIT {
    @Test
    void theLogNamesSettingValueAndWayOut() throws Exception {
        RealParts parts = new RealParts();
        try {
            Map<String, String> settings = new HashMap<>(parts.start());
            settings.put("ACCORD_STORE_TIDIED_EVERY", "often");
            assertThat(ServiceProcess.ended("wrong-time", settings))
                    .contains(
                            "ACCORD_STORE_TIDIED_EVERY is 'often'; it is a time of at least a second, such as 24h, 10m or 30s; off means never");
        } finally {
            parts.stop();
        }
    }
}
