package care.accord.metrics.measure.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a library's translation comes of, as one key: its text, which names the versions of the models, the keys of what it
/// includes, and the translator's release and options. Nothing else goes into a translation.
final class LibraryKeys {
    private final Map<String, String> texts;
    private final String stamp;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private LibraryKeys(Map<String, String> texts, String stamp) {
        this.texts = texts;
        this.stamp = stamp;
    }

    /// The library and all it includes, each with its key, what is included before what includes it.
    ///
    /// @param texts library name to CQL, without a circle of includes; what has no text comes with the translator
    static Map<String, String> of(Map<String, String> texts, String name, String stamp) {
        LibraryKeys found = new LibraryKeys(texts, stamp);
        found.add(name);
        return found.keys;
    }

    private String add(String name) {
        String known = keys.get(name);
        if (known != null) {
            return known;
        }
        String text = texts.getOrDefault(name, "");
        List<String> parts = new ArrayList<>(List.of(stamp, name, text));
        Includes.named(text).forEach(included -> parts.add(add(included)));
        String key = hash(parts);
        keys.put(name, key);
        return key;
    }

    private static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
