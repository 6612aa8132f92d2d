package care.accord.reconciliation.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Where receivers may be. Whether a name really leads there is decided with every attempt, by the address it has then.
public enum Reach {
    /// In the public internet, by https.
    INTERNET,
    /// On the same machine too, to try it out.
    LOOPBACK_TOO;

    private static final int LONGEST = 1_000;
    private static final int NOT_NAMED = -1;
    private static final Set<Integer> PORTS = Set.of(NOT_NAMED, 443, 8443);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// What is wrong with an address, if anything. The answer does not repeat the address, for it may hold a secret.
    public Optional<String> objection(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("url has more than %d characters".formatted(LONGEST));
        }
        try {
            URI address = new URI(text);
            return isPlain(address) && (isPublic(address) || isLoopback(address))
                    ? Optional.empty()
                    : Optional.of(
                            "url must be an https address on port 443 or 8443, without user or fragment");
        } catch (URISyntaxException e) {
            return Optional.of("url is not an address");
        }
    }

    private static boolean isPlain(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null;
    }

    private static boolean isPublic(URI address) {
        return "https".equals(address.getScheme())
                && PORTS.contains(address.getPort())
                && !LOOPBACK.contains(address.getHost());
    }

    private boolean isLoopback(URI address) {
        return this == LOOPBACK_TOO
                && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                && LOOPBACK.contains(address.getHost());
    }
}
