package care.accord.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The realm file and what its placeholders `${NAME}` stand for here. Keycloak reads them from its environment while it
/// imports, so no secret is ever written into a copy of the file.
record Realm(Path file, String text, Map<String, String> environment) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    /// @param known values by name; those the file does not ask for are left out
    static Realm of(Path file, Map<String, String> known) throws IOException {
        String text = Files.readString(file);
        var environment = new TreeMap<String, String>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String value = known.get(matcher.group(1));
            if (value == null) {
                throw new CannotStart(
                        "%s asks for ${%s}, which is neither a secret nor an address of the platform"
                                .formatted(file, matcher.group(1)));
            }
            environment.put(matcher.group(1), value);
        }
        return new Realm(file, text, environment);
    }

    /// Changes whenever an import would: with the file, a secret or an address.
    String fingerprint() {
        return sha256((text + environment).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
