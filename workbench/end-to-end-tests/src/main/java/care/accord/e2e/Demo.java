package care.accord.e2e;

import care.accord.devstack.CannotStart;
import care.accord.devstack.Member;
import care.accord.devstack.Platform;
import care.accord.devstack.Progress;
import care.accord.devstack.Settings;
import care.accord.sampledata.County;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// The main class behind `./accord demo`: a platform of its own that begins with nothing, the journey in front of people,
/// then the portal's address and a login until Ctrl-C. The exit code is 0 only if every step was right.
public final class Demo {
    private static final PrintStream OUT = System.out;

    private Demo() {}

    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        if (!options.isEmpty() && !options.equals(List.of("--exit"))) {
            System.err.println("accord: use: ./accord demo [--exit]");
            System.exit(2);
        }
        System.exit(run(options.isEmpty()));
    }

    private static int run(boolean stays) {
        Settings here = Settings.here();
        Settings settings = new Settings(here.root(), here.home().demo(), here.ports());
        try (Platform platform = startAfresh(settings)) {
            OUT.println();
            new Journey(
                            Platforms.of(platform),
                            County.standard(),
                            settings.home().folder().resolve("county"),
                            new Lines())
                    .run();
            OUT.printf(
                    "%nEvery step was right. Sign in at %s/portal/%n  as east-analyst (the provider) or north-analyst (the payer), password %s%n",
                    platform.gateway(), platform.secrets().demoPassword());
            if (stays) {
                OUT.println("  Ctrl-C stops everything.");
                waitForever();
            }
            return 0;
        } catch (JourneyFailed e) {
            OUT.printf(
                    "%n  NOT RIGHT: %s%n  logs: %s%n",
                    e.getMessage(), settings.home().folder().resolve("logs"));
            return 1;
        } catch (CannotStart e) {
            System.err.println("accord: " + e.getMessage());
            return 1;
        }
    }

    private static Platform startAfresh(Settings settings) {
        settings.home().wipe();
        return Platform.start(settings, Member.ALL, Progress.to(OUT));
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One line a step: what, how long, what came of it.
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
            OUT.printf(Locale.ROOT, "\r%3d. %-64s %5.1f s  %s%n", number, step, seconds, result);
        }
    }
}
