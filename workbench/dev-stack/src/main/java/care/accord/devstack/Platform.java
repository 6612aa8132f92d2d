package care.accord.devstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A platform that runs: where it answers, its secrets, its processes. Closing it stops everything in order.
public final class Platform implements AutoCloseable {
    private static final String PORTS = "ports.properties";
    private static final int PATIENCE_SECONDS = 10;

    private final Settings settings;
    private final Secrets secrets;
    private final Processes processes;
    private final Progress progress;
    private final Thread onExit = new Thread(this::stop, "stop the platform");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Platform(Settings settings, Progress progress) {
        this.settings = settings;
        this.secrets = Secrets.in(settings.home());
        this.processes = new Processes(settings.home());
        this.progress = progress;
    }

    /// Starts all of it for a test: a home and ports of its own.
    public static Platform start(Path home, int portsFrom) {
        return start(Settings.here().in(home, portsFrom), Member.ALL, Progress.SILENT);
    }

    /// Starts these members and returns when each is ready. If one does not start, or this JVM ends, all are stopped.
    public static Platform start(Settings settings, Set<Member> members, Progress progress) {
        var platform = new Platform(settings, progress);
        try (var channel =
                        FileChannel.open(
                                settings.home().run().resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotStart("another ./accord is starting this platform; wait for it");
            }
            platform.start(members);
            return platform;
        } catch (IOException e) {
            throw new CannotStart("cannot keep state in " + settings.home().folder(), e);
        }
    }

    /// The platform of this home, if every member is alive. It keeps the ports it was started with.
    public static Optional<Platform> running(Settings settings, Progress progress) {
        var processes = new Processes(settings.home());
        if (!Member.ALL.stream().allMatch(m -> processes.find(m).isPresent())) {
            return Optional.empty();
        }
        var asStarted = new Settings(settings.root(), settings.home(), portsOf(settings));
        return Optional.of(new Platform(asStarted, progress));
    }

    private void start(Set<Member> members) throws IOException {
        stopLeftOvers();
        requireBuilt(members);
        settings.ports()
                .requireFree(members.stream().flatMap(m -> m.ports().stream()).sorted().toList());
        recordPorts();
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            Part.startAll(parts(members), threads, progress);
        } catch (CannotStart e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new CannotStart("the start was interrupted", e);
        }
    }

    /// The order of the start, to be read from top to bottom.
    private List<Part> parts(Set<Member> members) {
        var postgres = new Postgres(settings, secrets, processes);
        var kafka = new Kafka(settings, processes);
        var keycloak = new Keycloak(settings, secrets, processes);
        var parts = new ArrayList<Part>();
        parts.add(new Part("postgres", Set.of(), postgres::start));
        parts.add(new Part("kafka", Set.of(), kafka::start));
        parts.add(new Part("keycloak program", Set.of(), () -> keycloak.build(progress)));
        parts.add(
                new Part(
                        "keycloak",
                        Set.of("postgres", "keycloak program"),
                        () -> keycloak.start(progress)));
        for (Member member : Member.values()) {
            if (member.isService()) {
                var service = new Service(member, settings, secrets, processes);
                parts.add(new Part(member.toString(), Set.of("postgres", "kafka"), service::start));
            }
        }
        var names = members.stream().map(Member::toString).collect(Collectors.toSet());
        if (names.contains("keycloak")) {
            names.add("keycloak program");
        }
        return parts.stream().filter(part -> names.contains(part.name())).toList();
    }

    /// Some processes of a platform that is not whole: its launcher was killed, or one of them died.
    private void stopLeftOvers() {
        List<Member> alive = processes.alive();
        if (!alive.isEmpty()) {
            progress.say("left over from an earlier start: %s".formatted(alive));
            Shutdown.of(processes, progress);
        }
    }

    private void requireBuilt(Set<Member> members) {
        settings.classPath();
        settings.keycloak();
        settings.keycloakRules();
        members.stream().filter(Member::isService).forEach(settings::application);
    }

    private void recordPorts() throws IOException {
        try (var out = Files.newBufferedWriter(settings.home().run().resolve(PORTS))) {
            settings.ports().toProperties().store(out, null);
        }
    }

    static Ports portsOf(Settings settings) {
        var properties = new Properties();
        Path file = settings.home().run().resolve(PORTS);
        if (!Files.exists(file)) {
            return settings.ports();
        }
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new CannotStart("cannot read " + file, e);
        }
        var environment = new TreeMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(n -> environment.put(n, properties.getProperty(n)));
        return Ports.of(environment);
    }

    public Settings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    /// Where people and OAuth clients knock.
    public String gateway() {
        return url(Port.GATEWAY);
    }

    public String url(Port port) {
        return "http://localhost:" + settings.ports().number(port);
    }

    public String issuer() {
        return Keycloak.issuer(settings);
    }

    public String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /// The process ids of those that are alive.
    public Map<Member, Long> processes() {
        var ids = new EnumMap<Member, Long>(Member.class);
        for (Member member : Member.values()) {
            processes.find(member).ifPresent(running -> ids.put(member, running.pid()));
        }
        return ids;
    }

    /// Lets the processes run on when this JVM ends; `./accord down` finds them.
    public void detach() {
        Runtime.getRuntime().removeShutdownHook(onExit);
        threads.shutdown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
            stop();
        } catch (IllegalStateException jvmIsEnding) {
            // The hook stops everything, and the JVM waits for it.
        }
    }

    private void stop() {
        threads.shutdownNow();
        try {
            // A part that is just starting its process writes it down before it notices.
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Shutdown.of(processes, progress);
    }
}
