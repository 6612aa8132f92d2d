package care.accord.benchmarks.door;

import care.accord.devstack.Member;
import care.accord.devstack.Memory;
import care.accord.devstack.Platform;
import care.accord.devstack.Port;
import care.accord.devstack.Progress;
import care.accord.devstack.Settings;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Asks a service directly and through the gateway, in turns, with the same bearer token that both verify, and prints what the
/// way through the gateway costs.
public final class GatewayBench {
    private static final String ASKED = "/v1/contracts?limit=1";
    private static final Set<Member> NEEDED =
            EnumSet.of(
                    Member.POSTGRES,
                    Member.KAFKA,
                    Member.KEYCLOAK,
                    Member.RECONCILIATION,
                    Member.GATEWAY);
    private static final int PORTS_FROM = 19_480;
    private static final int ROUNDS = 5;
    private static final int MANY = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final double MOST_ADDED_MS = 0.5;
    private static final double LEAST_THROUGHPUT = 0.5;
    private static final double MOST_GROWTH = 1.1;

    private final PrintStream out;
    private final Platform platform;
    private final Tokens tokens;

    private GatewayBench(PrintStream out, Platform platform) {
        this.out = out;
        this.platform = platform;
        this.tokens = new Tokens(platform, "payer-north-integration");
    }

    /// Exit code 0 when no request failed, whether or not the targets are met; the table says which.
    public static int run(PrintStream out, List<String> arguments) throws Exception {
        Duration soak = soak(arguments);
        Settings here = Settings.here();
        Path home = here.root().resolve("workbench/benchmarks/target/gateway-home");
        try (Platform platform =
                Platform.start(here.in(home, PORTS_FROM), NEEDED, Progress.to(out))) {
            return new GatewayBench(out, platform).measure(soak) == 0 ? 0 : 1;
        }
    }

    private static Duration soak(List<String> arguments) {
        return switch (arguments) {
            case List<String> none when none.isEmpty() -> Duration.ofMinutes(1);
            case List<String> two
                    when two.size() == 2
                            && two.getFirst().equals("--minutes")
                            && two.getLast().matches("[1-9][0-9]?") ->
                    Duration.ofMinutes(Integer.parseInt(two.getLast()));
            default ->
                    throw new IllegalArgumentException(
                            "the only option is --minutes, from 1 to 99");
        };
    }

    /// @return how many requests failed
    private long measure(Duration soak) throws Exception {
        URI direct = URI.create(platform.url(Port.RECONCILIATION) + ASKED);
        URI through = URI.create(platform.url(Port.GATEWAY) + ASKED);
        for (URI target : List.of(direct, through)) {
            new Load(target, tokens.fresh(), MANY).run(WARM_UP);
        }
        Pair one = inTurns(direct, through, 1);
        Pair many = inTurns(direct, through, MANY);
        out.printf(
                Locale.ROOT,
                "GET %s, %d rounds of %d s in turns%n%-34s %12s %12s%n",
                ASKED,
                ROUNDS,
                ROUND.toSeconds(),
                "",
                "direct",
                "gateway");
        row("1 connection, p50 ms", one.direct.percentile(50), one.through.percentile(50));
        row("1 connection, p99 ms", one.direct.percentile(99), one.through.percentile(99));
        row(MANY + " connections, requests/s", many.direct.perSecond(), many.through.perSecond());
        row(MANY + " connections, p50 ms", many.direct.percentile(50), many.through.percentile(50));
        row(MANY + " connections, p99 ms", many.direct.percentile(99), many.through.percentile(99));
        target(
                "added p50, ms",
                one.through.percentile(50) - one.direct.percentile(50),
                "at most %.1f".formatted(MOST_ADDED_MS),
                one.through.percentile(50) - one.direct.percentile(50) <= MOST_ADDED_MS);
        double share = many.through.perSecond() / many.direct.perSecond();
        target(
                "of direct throughput",
                share,
                "at least %.1f".formatted(LEAST_THROUGHPUT),
                share >= LEAST_THROUGHPUT);
        return one.errors() + many.errors() + soak(through, soak);
    }

    /// The answers of both ways.
    private record Pair(Answers direct, Answers through) {
        long errors() {
            return direct.errors() + through.errors();
        }
    }

    private Pair inTurns(URI direct, URI through, int connections) throws Exception {
        Answers ofService = Answers.NONE;
        Answers ofGateway = Answers.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            ofService = ofService.and(new Load(direct, tokens.fresh(), connections).run(ROUND));
            ofGateway = ofGateway.and(new Load(through, tokens.fresh(), connections).run(ROUND));
        }
        return new Pair(ofService, ofGateway);
    }

    /// Saturation for a while: memory must not grow once it is warm.
    private long soak(URI through, Duration soak) throws Exception {
        Answers first = saturated(through, soak.dividedBy(2));
        double before = megabytes();
        Answers second = saturated(through, soak.dividedBy(2));
        double after = megabytes();
        out.printf(
                Locale.ROOT,
                "%d s at saturation: %,d requests, %d errors; %.0f MB half way, %.0f MB at the end%n",
                soak.toSeconds(),
                first.count() + second.count(),
                first.errors() + second.errors(),
                before,
                after);
        target(
                "growth of memory",
                after / before,
                "at most %.1f".formatted(MOST_GROWTH),
                after / before <= MOST_GROWTH);
        return first.errors() + second.errors();
    }

    /// In turns that are shorter than a token lives.
    private Answers saturated(URI through, Duration whole) throws Exception {
        Answers answers = Answers.NONE;
        for (Duration left = whole; left.isPositive(); left = left.minus(TURN)) {
            Duration turn = left.compareTo(TURN) < 0 ? left : TURN;
            answers = answers.and(new Load(through, tokens.fresh(), MANY).run(turn));
        }
        return answers;
    }

    private double megabytes() {
        long pid = Objects.requireNonNull(platform.processes().get(Member.GATEWAY));
        return Memory.megabytes(pid).orElse(0);
    }

    private void row(String title, double direct, double through) {
        out.printf(Locale.ROOT, "%-34s %,12.3f %,12.3f%n", title, direct, through);
    }

    private void target(String title, double value, String target, boolean met) {
        out.printf(
                Locale.ROOT,
                "%-34s %12.3f  %s: %s%n",
                title,
                value,
                target,
                met ? "met" : "MISSED");
    }
}
