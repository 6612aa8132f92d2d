package care.accord.servicekit.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts only the token issuer, for a service without a database.
public class RealTokens implements QuarkusTestResourceLifecycleManager {
    private @Nullable TokenIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            issuer = TokenIssuer.start();
            return Map.of("ACCORD_ISSUER", issuer.url(), "quarkus.http.test-port", "0");
        } catch (IOException e) {
            throw new IllegalStateException("The token issuer did not start", e);
        }
    }

    @Override
    public void stop() {
        if (issuer != null) {
            issuer.close();
        }
    }
}
