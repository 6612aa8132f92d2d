package care.accord.devstack;

import java.io.PrintStream;
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

    private int down() {
        int stopped = Shutdown.of(new Processes(settings.home()), Progress.to(out));
        if (stopped == 0) {
            out.println("Nothing is running.");
        }
        return 0;
    }

    private int wipe() {
        down();
        settings.home().wipe();
        out.println("Its data, logs and secrets are gone from " + settings.home().folder());
        return 0;
    }

    private int status() {
        Status status = Status.of(settings);
        status.lines(Instant.now()).forEach(out::println);
        return status.isReady() ? 0 : FAILED;
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
                "logs        ./accord logs "
                        + "gateway|attribution|metrics|reconciliation|keycloak|kafka|postgres",
                "stop        ./accord down");
    }
}
