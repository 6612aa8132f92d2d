package care.accord.devstack;

import care.accord.devstack.Processes.Running;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Whether a process does its work already, asked from outside.
final class Readiness {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    /// Long, because a laptop that also builds is slow: Keycloak's first start took two minutes on one.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int HTTP_OK = 200;
    private static final Pattern ERROR = Pattern.compile("ERROR|FATAL|SEVERE|Exception|error:");

    private Readiness() {}

    static boolean answers(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            socket.connect(address, (int) ANSWER.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Waits until a process is ready; a process that ends meanwhile is an error that shows where to look.
    static void await(String name, Running process, Path log, BooleanSupplier ready)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(
                        "%s ended while starting%s; see %s".formatted(name, lastWords(log), log));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "%s was not ready after %d s; see %s"
                                .formatted(name, PATIENCE.toSeconds(), log));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// The line of a log that looks most like the reason, in brackets: its last error, else its last line.
    static String lastWords(Path log) {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
            return lines.stream()
                    .filter(line -> ERROR.matcher(line).find())
                    .reduce((first, second) -> second)
                    .or(() -> lines.stream().reduce((first, second) -> second))
                    .map(line -> " (%s)".formatted(line.strip()))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
