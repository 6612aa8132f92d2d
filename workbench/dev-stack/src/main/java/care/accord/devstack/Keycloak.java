package care.accord.devstack;

import care.accord.devstack.Processes.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keycloak with the realm of the platform, its data in our PostgreSQL. Java runs it directly: its own script chooses a
/// garbage collector and would be one process more to stop.
record Keycloak(Settings settings, Secrets secrets, Processes processes) {
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true");
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

    static String issuer(Settings settings) {
        return address(settings) + "/realms/accord";
    }

    private static String address(Settings settings) {
        return "http://localhost:" + settings.ports().number(Port.KEYCLOAK);
    }

    /// Its own build step, needed once for an unpacked distribution, these options and our rules in it.
    void build(Progress progress) throws IOException, InterruptedException {
        Path folder = settings.keycloak();
        Path built = folder.resolve("built-for-accord");
        Path rules = settings.keycloakRules();
        String options = String.join(" ", BUILD) + " " + Realm.sha256(Files.readAllBytes(rules));
        OnlyOnce.lockedBy(
                folder.resolve("build.lock"),
                () -> {
                    if (Files.exists(built) && Files.readString(built).equals(options)) {
                        return;
                    }
                    progress.say("keycloak is prepared, once");
                    Files.copy(
                            rules,
                            folder.resolve("providers").resolve(Settings.KEYCLOAK_RULES),
                            StandardCopyOption.REPLACE_EXISTING);
                    build(folder);
                    Files.writeString(built, options);
                });
    }

    private void build(Path folder) throws InterruptedException {
        List<String> words = java(folder, folder);
        words.addAll(BUILD);
        processes.finish(new Command("keycloak-build", words, Map.of()));
    }

    void start(Progress progress) throws IOException, InterruptedException, SQLException {
        Home home = settings.home();
        Realm realm = Realm.of(settings.realm(), placeholders());
        Path folder = prepareFolder(realm);
        var databases = new Databases(settings.ports().number(Port.POSTGRES), secrets);
        boolean imported = forgetOtherRealm(databases, realm, progress);
        List<String> words = java(settings.keycloak(), folder);
        words.addAll(List.of("start", "--optimized"));
        if (!imported) {
            words.add("--import-realm");
        }
        var environment = new TreeMap<>(environment());
        environment.putAll(realm.environment());
        var running = processes.start(Member.KEYCLOAK, new Command("keycloak", words, environment));
        String known = issuer(settings) + "/.well-known/openid-configuration";
        Readiness.await("keycloak", running, home.log("keycloak"), () -> Readiness.answers(known));
        databases.note(Databases.KEYCLOAK, realm.fingerprint());
    }

    /// An import leaves a realm that exists as it is, so a changed file needs a fresh database.
    ///
    /// @return whether the database holds this very realm already
    private static boolean forgetOtherRealm(Databases databases, Realm realm, Progress progress)
            throws SQLException {
        Optional<String> imported = databases.note(Databases.KEYCLOAK);
        if (imported.equals(Optional.of(realm.fingerprint()))) {
            return true;
        }
        if (imported.isPresent()) {
            progress.say(
                    "the realm file, a secret or a port has changed: users and sessions start afresh");
        }
        databases.recreateKeycloak();
        return false;
    }

    private Map<String, String> placeholders() {
        var known = new TreeMap<>(secrets.values());
        known.put(
                "ACCORD_GATEWAY_URL", "http://localhost:" + settings.ports().number(Port.GATEWAY));
        return known;
    }

    /// A folder of this home's own, where Keycloak finds the realm and writes; what it only reads is shared.
    private Path prepareFolder(Realm realm) throws IOException {
        Path folder = settings.home().data(Member.KEYCLOAK);
        Path realms = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(
                realm.file(),
                realms.resolve("accord-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String shared : SHARED) {
            Path link = folder.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, settings.keycloak().resolve(shared));
        }
        return folder;
    }

    private Map<String, String> environment() {
        Ports ports = settings.ports();
        return Map.ofEntries(
                // At start, not at build: only there does it keep Keycloak from looking for other
                // nodes for 20 s.
                Map.entry("KC_CACHE", "local"),
                Map.entry(
                        "KC_DB_URL",
                        Databases.url(ports.number(Port.POSTGRES), Databases.KEYCLOAK)),
                Map.entry("KC_DB_USERNAME", Databases.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", secrets.ofRole(Databases.KEYCLOAK)),
                Map.entry("KC_HOSTNAME", address(settings)),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "localhost"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.number(Port.KEYCLOAK))),
                Map.entry(
                        "KC_HTTP_MANAGEMENT_PORT",
                        Integer.toString(ports.number(Port.KEYCLOAK_MANAGEMENT))),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.value(Secrets.KEYCLOAK_ADMIN)));
    }

    private static List<String> java(Path program, Path folder) {
        List<String> words = Jvm.modest("384m");
        for (String opened :
                List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            words.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        words.addAll(
                List.of(
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dkc.home.dir=" + folder,
                        "-Djboss.server.config.dir=" + folder.resolve("conf"),
                        "-cp",
                        program.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return words;
    }
}
