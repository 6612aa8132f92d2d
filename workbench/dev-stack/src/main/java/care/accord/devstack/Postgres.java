package care.accord.devstack;

import care.accord.devstack.Processes.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// One PostgreSQL server with a database for every service and one for Keycloak. Passwords are asked for, writes reach
/// the disk (`fsync` stays on), and only this machine can connect.
record Postgres(Settings settings, Secrets secrets, Processes processes) {
    private static final int CONNECTIONS = 200;
    private static final int EXECUTABLE = 0100;

    void start() throws IOException, InterruptedException, SQLException {
        Home home = settings.home();
        int port = settings.ports().number(Port.POSTGRES);
        Path program = OnlyOnce.make(settings.unpacked("postgres"), Postgres::unpack);
        Path data = home.data(Member.POSTGRES);
        if (!Files.exists(data)) {
            initialize(program, data);
        }
        var words = new ArrayList<>(asOrdinaryUser());
        words.addAll(List.of(program.resolve("bin/postgres").toString(), "-D", data.toString()));
        words.addAll(List.of("-p", Integer.toString(port)));
        words.addAll(setting("listen_addresses", "localhost"));
        words.addAll(setting("max_connections", Integer.toString(CONNECTIONS)));
        words.addAll(setting("unix_socket_directories", ""));
        // An error repeats the values of the statement, and a log is read by operators. Services
        // log
        // their own failures.
        words.addAll(setting("log_min_messages", "log"));
        var running =
                processes.start(
                        Member.POSTGRES, new Command("postgres", words, Map.of("TZ", "UTC")));
        var databases = new Databases(port, secrets);
        Readiness.await("postgres", running, home.log("postgres"), databases::isReady);
        databases.create();
    }

    private static List<String> setting(String name, String value) {
        return List.of("-c", name + "=" + value);
    }

    /// Into a folder of another name first: one that has its name is complete.
    private void initialize(Path program, Path data) throws IOException, InterruptedException {
        Path fresh = data.resolveSibling("postgres.new");
        Home.delete(fresh);
        Path password = settings.home().run().resolve("postgres.password");
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(password, secrets.value(Secrets.SUPERUSER));
        var words = new ArrayList<>(asOrdinaryUser());
        words.addAll(List.of(program.resolve("bin/initdb").toString(), "-D", fresh.toString()));
        words.addAll(
                List.of("-U", "postgres", "-A", "scram-sha-256", "--pwfile", password.toString()));
        words.addAll(List.of("-E", "UTF8", "--no-locale", "--locale-provider", "builtin"));
        words.addAll(List.of("--builtin-locale", "C.UTF-8", "--no-instructions"));
        try {
            processes.finish(new Command("postgres-initdb", words, Map.of()));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, data);
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody.
    private static List<String> asOrdinaryUser() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (exitCode("unshare", "-U", "true") != 0) {
            throw new CannotStart(
                    "PostgreSQL does not run as root and this machine allows no user namespaces; start ./accord as another user");
        }
        return List.of("unshare", "-U");
    }

    private static int exitCode(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    private static void unpack(Path folder) {
        try (InputStream archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(system, processor);
        InputStream archive = Postgres.class.getResourceAsStream(name);
        if (archive == null) {
            throw new CannotStart(
                    "no PostgreSQL for %s on %s is on the class path; see the profiles in workbench/dev-stack/pom.xml"
                            .formatted(system, processor));
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(entry.getName() + " would be written outside " + folder);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
