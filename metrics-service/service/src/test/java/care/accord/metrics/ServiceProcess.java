package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.Patience;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// The service as it is installed, in a process of its own, which can be killed.
final class ServiceProcess {
    private static final Pattern ENVIRONMENT = Pattern.compile("[A-Z_]+");

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts the service and waits until it answers, from then on to whoever asks with REST Assured.
    ///
    /// @param name of its log below `target`
    /// @param settings of the parts it needs
    static ServiceProcess ready(String name, Map<String, String> settings) throws IOException {
        int port = freePort();
        ServiceProcess service = start(name, settings, port);
        RestAssured.port = port;
        Patience.until(service.log.toString(), service::isReady, ready -> ready);
        return service;
    }

    /// Starts the service and waits until it has ended by itself.
    ///
    /// @return what it said
    static String ended(String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        ServiceProcess service = start(name, settings, freePort());
        try {
            Patience.until("the service to end", service.process::isAlive, alive -> !alive);
            assertThat(service.process.waitFor()).isNotZero();
            return Files.readString(service.log);
        } finally {
            service.kill();
        }
    }

    private static ServiceProcess start(String name, Map<String, String> settings, int port)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        settings.forEach((setting, value) -> {
            // The others are for services in the process of their test.
            if (ENVIRONMENT.matcher(setting).matches()) {
                builder.environment().put(setting, value);
            }
        });
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        Path log = Path.of("target", "service-%s.log".formatted(name));
        return new ServiceProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    private boolean isReady() {
        assertThat(process.isAlive()).as("the service runs; see %s", log).isTrue();
        try {
            return given().get("/q/health/ready").statusCode() == 200;
        } catch (Exception _) {
            return false;
        }
    }

    /// As a machine does that loses its power.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
