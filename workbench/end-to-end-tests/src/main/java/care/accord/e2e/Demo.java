package care.accord.e2e;

import care.accord.devstack.Platform;
import care.accord.devstack.Progress;
import care.accord.devstack.Settings;
import care.accord.sampledata.County;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The journey in front of people, on a platform that is already up: each step with its result, then the portal's address
/// and a login. Exit code 0 only if every step was right.
public final class Demo {
    private static final PrintStream OUT = System.out;

    private Demo() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.here();
        Optional<Platform> running = Platform.running(settings, Progress.SILENT);
        if (running.isEmpty()) {
            System.err.println("The platform is not up; start it with ./accord up, or run ./accord demo");
            System.exit(1);
        }
        Platform platform = running.orElseThrow();
        Path folder = settings.home().folder().resolve("sample-county");
        try {
            new Journey(Platforms.of(platform), County.standard(), folder, new Lines()).run();
            OUT.printf("%nSign in at %s/portal/ as east-analyst (provider) or north-analyst (payer), password %s%n",
                    platform.gateway(), platform.secrets().demoPassword());
        } catch (JourneyFailed e) {
            OUT.printf("%n  NOT RIGHT: %s%n", e.getMessage());
            System.exit(1);
        }
    }

    /// One line a step: what, what came of it, how long.
    private static final class Lines implements Reporter {
        private int number;

        @Override
        public void starts(String step) {
            number++;
            OUT.printf("%3d. %s ...", number, step);
            OUT.flush();
        }

        @Override
        public void finished(String step, String result, double seconds) {
            OUT.printf(Locale.ROOT, "\r%3d. %-62s %5.1f s  %s%n", number, step, seconds, result);
        }
    }
}
