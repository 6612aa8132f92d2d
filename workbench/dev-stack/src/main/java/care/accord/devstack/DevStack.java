package care.accord.devstack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/// The main class behind `./accord up`, `down` and `status`.
final class DevStack {
    private static final int FAILED = 1;

    private final Settings settings;
    private final PrintStream out;

    private DevStack(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            var stack = new DevStack(Settings.here(), System.out);
            return switch (String.join(" ", arguments)) {
                case "up" -> stack.up();
                case "down" -> stack.down();
                case "down --wipe" -> stack.wipe();
                case "status" -> stack.status();
                default -> throw new CannotStart("use: ./accord up | down [--wipe] | status");
            };
        } catch (CannotStart e) {
            System.err.println("accord: " + e.getMessage());
            return FAILED;
        }
    }

    private int up() {
        var running = Platform.running(settings, Progress.SILENT);
        running.ifPresent(_ -> out.println("The platform is running already."));
        Platform platform =
                running.orElseGet(() -> Platform.start(settings, Member.ALL, Progress.to(out)));
        if (running.isEmpty()) {
            platform.detach();
        }
        addresses(platform).forEach(out::println);
        return 0;
    }

    /// Also what a demo left behind when it was killed.
    private int down() {
        int stopped = 0;
        for (Home home : homes()) {
            stopped += Shutdown.of(new Processes(home), Progress.to(out));
        }
        if (stopped == 0) {
            out.println("Nothing is running.");
        }
        return 0;
    }

    private int wipe() {
        down();
        homes().forEach(Home::wipe);
        out.println("Its data, logs and secrets are gone from " + settings.home().folder());
        return 0;
    }

    private int status() {
        Home shown =
                homes().stream()
                        .filter(home -> !new Processes(home).alive().isEmpty())
                        .findFirst()
                        .orElse(settings.home());
        Status status = Status.of(new Settings(settings.root(), shown, settings.ports()));
        status.lines(Instant.now()).forEach(out::println);
        return status.isReady() ? 0 : FAILED;
    }

    private List<Home> homes() {
        Home home = settings.home();
        return Files.exists(home.demo().folder()) ? List.of(home, home.demo()) : List.of(home);
    }

    private static List<String> addresses(Platform platform) {
        Settings settings = platform.settings();
        return List.of(
                "",
                "portal      " + platform.gateway() + "/portal/",
                "            sign in as north-analyst, north-approver, east-analyst, east-approver, …",
                "            password %s".formatted(platform.secrets().demoPassword()),
                "API         " + platform.gateway() + "/v1/",
                "tokens      " + platform.tokenEndpoint(),
                "sign-in     " + platform.url(Port.KEYCLOAK) + " (Keycloak, admin)",
                "database    " + Databases.url(settings.ports().number(Port.POSTGRES), "<service>"),
                "events      localhost:" + settings.ports().number(Port.KAFKA) + " (Kafka)",
                "secrets     " + settings.home().secrets(),
                "logs        ./accord logs gateway|attribution|metrics|reconciliation|keycloak|kafka|postgres",
                "stop        ./accord down");
    }
}
