package care.accord.devstack;

import care.accord.devstack.Processes.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Each member with its process, port, readiness, memory and age, as a table for a terminal.
record Status(Settings settings, Processes processes) {
    static Status of(Settings settings) {
        var asStarted = new Settings(settings.root(), settings.home(), Platform.portsOf(settings));
        return new Status(asStarted, new Processes(settings.home()));
    }

    /// @param now for the age of each process
    List<String> lines(Instant now) {
        var lines = new ArrayList<String>();
        lines.add(row("part", "pid", "port", "state", "MB", "up"));
        for (Member member : Member.values()) {
            lines.add(line(member, now));
        }
        return lines;
    }

    boolean isReady() {
        return List.of(Member.values()).stream()
                .allMatch(m -> processes.find(m).isPresent() && isReady(m));
    }

    private String line(Member member, Instant now) {
        String port = Integer.toString(settings.ports().number(member.port()));
        Optional<Running> running = processes.find(member);
        if (running.isEmpty()) {
            return row(member.toString(), "-", port, "stopped", "-", "-");
        }
        long pid = running.get().pid();
        String memory =
                Memory.megabytes(pid).stream().mapToObj(Long::toString).findFirst().orElse("?");
        String state = isReady(member) ? "ready" : "starting";
        return row(member.toString(), Long.toString(pid), port, state, memory, age(pid, now));
    }

    private boolean isReady(Member member) {
        return switch (member) {
            case POSTGRES, KAFKA -> Readiness.listens(settings.ports().number(member.port()));
            case KEYCLOAK -> Readiness.answers(Keycloak.issuer(settings));
            case ATTRIBUTION, METRICS, RECONCILIATION, GATEWAY ->
                    Readiness.answers(Service.health(settings, member));
        };
    }

    private static String age(long pid, Instant now) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(began -> Duration.between(began, now))
                .map(d ->
                        "%d:%02d:%02d".formatted(d.toHours(), d.toMinutesPart(), d.toSecondsPart()))
                .orElse("?");
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-15s %8s %6s  %-8s %7s  %s", cells).stripTrailing();
    }
}
