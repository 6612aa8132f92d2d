package care.accord.devstack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// Where the platform finds what was built, where it keeps its state, and which ports it takes.
///
/// @param root the checkout; what was downloaded or unpacked once lies in its `.accord`
public record Settings(Path root, Home home, Ports ports) {
    static final String KEYCLOAK_RULES = "accord-keycloak-rules.jar";

    public Settings {
        root = root.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve("k8s/base/keycloak/accord-realm.json"))) {
            throw new CannotStart(root + " is not a checkout of Accord; start through ./accord");
        }
    }

    /// As the `accord.root` property and the environment say: `ACCORD_HOME`, `ACCORD_PORTS_FROM`, `ACCORD_PORT_<PART>`.
    public static Settings here() {
        return of(Path.of(System.getProperty("accord.root", ".")), System.getenv());
    }

    static Settings of(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault("ACCORD_HOME", "");
        Path folder = home.isBlank() ? root.resolve(".accord") : Path.of(home);
        return new Settings(root, new Home(folder), Ports.of(environment));
    }

    /// For tests: a home and ports of their own in the checkout that is being built.
    public Settings in(Path home, int portsFrom) {
        return new Settings(root, new Home(home), Ports.from(portsFrom));
    }

    Path realm() {
        return root.resolve("k8s/base/keycloak/accord-realm.json");
    }

    Path keycloak() {
        Path folder = unpacked("keycloak");
        if (!Files.exists(folder.resolve("lib/quarkus-run.jar"))) {
            throw new CannotStart(
                    "Keycloak is not unpacked in %s; build once with ./accord up"
                            .formatted(folder));
        }
        return folder;
    }

    /// What Accord adds to Keycloak, built like a service.
    Path keycloakRules() {
        Path jar = root.resolve("foundation/keycloak-rules/target").resolve(KEYCLOAK_RULES);
        if (!Files.exists(jar)) {
            throw new CannotStart("keycloak-rules is not built; build with ./accord up");
        }
        return jar;
    }

    /// The class path of this module with the broker in it, as the build wrote it down.
    String classPath() {
        Path module = root.resolve("workbench/dev-stack/target");
        try {
            String jars = Files.readString(module.resolve("classpath")).strip();
            return module.resolve("classes") + File.pathSeparator + jars;
        } catch (IOException e) {
            throw new CannotStart("the launcher is not built; build with ./accord up", e);
        }
    }

    Path application(Member service) {
        String module = service == Member.GATEWAY ? "gateway" : service + "-service";
        Path jar = root.resolve(module).resolve("service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotStart(module + " is not built; build with ./accord up");
        }
        return jar;
    }

    Path unpacked(String name) {
        return root.resolve(".accord").resolve(name + "-" + version(name));
    }

    private static String version(String name) {
        var versions = new Properties();
        try (InputStream in = Settings.class.getResourceAsStream("/devstack/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
