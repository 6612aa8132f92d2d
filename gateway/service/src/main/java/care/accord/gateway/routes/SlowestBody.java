package care.accord.gateway.routes;

import java.time.Duration;

/// How slowly a body may come in: so many bytes at least, whenever somebody looks. What we keep waiting ourselves is not slow.
///
/// @param bytesPerSecond at least 1
record SlowestBody(int bytesPerSecond, Duration lookedAtEvery) {
    SlowestBody {
        if (bytesPerSecond < 1 || lookedAtEvery.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A body of at least %d bytes a second, looked at every %s, is no limit"
                            .formatted(bytesPerSecond, lookedAtEvery));
        }
    }

    /// Whether too little came since somebody looked last.
    boolean isUndercutBy(long bytes) {
        return bytes * 1_000 < bytesPerSecond * lookedAtEvery.toMillis();
    }
}
