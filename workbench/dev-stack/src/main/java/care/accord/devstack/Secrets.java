package care.accord.devstack;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// Passwords and client secrets of one platform, made up at its first start and kept in a file only its owner can read.
/// Each is named as the environment variable that carries it.
public record Secrets(Map<String, String> values) {
    /// The password of every demo user.
    public static final String DEMO_PASSWORD = "ACCORD_DEMO_PASSWORD";

    static final String GATEWAY_CLIENT = "ACCORD_GATEWAY_CLIENT_SECRET";
    static final String KEYCLOAK_ADMIN = "ACCORD_KEYCLOAK_ADMIN_PASSWORD";
    static final String SUPERUSER = "ACCORD_POSTGRES_PASSWORD";
    static final String WEBHOOK_KEY = "ACCORD_WEBHOOK_KEY";
    static final String EXPORT_KEY = "ACCORD_EXPORT_KEY";

    /// Client secrets by the id of the OAuth client that has them.
    private static final Map<String, String> CLIENTS =
            Map.of(
                    "accord-gateway", GATEWAY_CLIENT,
                    "payer-north-integration", "ACCORD_PAYER_NORTH_SECRET",
                    "payer-south-integration", "ACCORD_PAYER_SOUTH_SECRET",
                    "provider-east-ehr", "ACCORD_PROVIDER_EAST_SECRET",
                    "provider-west-ehr", "ACCORD_PROVIDER_WEST_SECRET");

    /// No letter or digit that is easily taken for another: people type the demo password.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 24;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    public Secrets {
        values = Map.copyOf(values);
    }

    public String demoPassword() {
        return value(DEMO_PASSWORD);
    }

    /// The secret of an OAuth client of the realm, such as `payer-north-integration`.
    public String ofClient(String clientId) {
        String name = CLIENTS.get(clientId);
        if (name == null) {
            throw new IllegalArgumentException("no OAuth client is called " + clientId);
        }
        return value(name);
    }

    String ofRole(String databaseRole) {
        return value(roleVariable(databaseRole));
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret is called " + name);
        }
        return value;
    }

    /// Reads the secrets of a home and makes up those it does not have yet.
    static Secrets in(Home home) {
        var properties = new Properties();
        try {
            if (Files.exists(home.secrets())) {
                properties.load(Files.newBufferedReader(home.secrets()));
            }
            if (makeUp(properties)) {
                save(home.secrets(), properties);
            }
        } catch (IOException e) {
            throw new CannotStart("cannot keep secrets in %s (%s)".formatted(home.secrets(), e), e);
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return new Secrets(values);
    }

    private static boolean makeUp(Properties properties) {
        var random = new SecureRandom();
        List<String> missing =
                names().stream().filter(name -> !properties.containsKey(name)).toList();
        missing.forEach(name -> properties.setProperty(name, random(random)));
        return !missing.isEmpty();
    }

    private static List<String> names() {
        var names = new ArrayList<String>(CLIENTS.values());
        names.addAll(List.of(DEMO_PASSWORD, KEYCLOAK_ADMIN, SUPERUSER, WEBHOOK_KEY, EXPORT_KEY));
        Databases.ROLES.forEach(role -> names.add(roleVariable(role)));
        return names;
    }

    private static String roleVariable(String role) {
        return "ACCORD_DB_%s_PASSWORD".formatted(role.toUpperCase(Locale.ROOT));
    }

    private static String random(SecureRandom random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .reduce("", String::concat);
    }

    /// The file is private before it holds anything, and complete before it has its name.
    private static void save(Path file, Properties properties) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh);
        Files.setPosixFilePermissions(fresh, OWNER_ONLY);
        var text = new StringWriter();
        properties.store(text, "Made up at the first start of the platform");
        Files.writeString(fresh, text.toString());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
