package care.accord.devstack;

import care.accord.devstack.Processes.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Stops what a home's processes are, in order and without losing what they hold: services, Keycloak, Kafka, PostgreSQL.
final class Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Shutdown() {}

    /// Returns how many processes were stopped.
    static int of(Processes processes, Progress progress) {
        int stopped = 0;
        for (Set<Member> step : Member.STOPPING) {
            stopped += stop(step, processes, progress);
        }
        return stopped;
    }

    private static int stop(Set<Member> step, Processes processes, Progress progress) {
        var running = new TreeMap<Member, Running>();
        step.forEach(member -> processes.find(member).ifPresent(p -> running.put(member, p)));
        running.forEach((member, process) -> signal(process, politely(member)));
        for (Map.Entry<Member, Running> entry : running.entrySet()) {
            if (!ended(entry.getValue(), PATIENCE)) {
                progress.say(entry.getKey() + " does not stop; it is killed");
                signal(entry.getValue(), "KILL");
                ended(entry.getValue(), PATIENCE);
            }
            progress.say(entry.getKey() + " stopped");
        }
        step.forEach(processes::forget);
        return running.size();
    }

    /// PostgreSQL takes TERM as a wish to wait for its clients, and INT as one to end their sessions and stop cleanly.
    private static String politely(Member member) {
        return member == Member.POSTGRES ? "INT" : "TERM";
    }

    static void signal(Running process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotStart("cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(Running process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
