package care.accord.metrics.measure.fhir;

import java.util.Optional;

/// Where translated libraries lie from one start to the next. It may forget what it likes, and what cannot be read counts as
/// forgotten: a library is then translated again.
public interface ElmCache {
    /// Forgets everything.
    ElmCache NONE =
            new ElmCache() {
                @Override
                public Optional<byte[]> find(String key) {
                    return Optional.empty();
                }

                @Override
                public void keep(String key, byte[] elm) {
                    // Nobody asks for it again.
                }
            };

    /// What was kept under the key.
    ///
    /// @param key 64 hexadecimal digits that say everything the translation came of
    Optional<byte[]> find(String key);

    /// Keeps a library. Whoever finds it finds all of it; one that cannot be kept is no error.
    void keep(String key, byte[] elm);
}
