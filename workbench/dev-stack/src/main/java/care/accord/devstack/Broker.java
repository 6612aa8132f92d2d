package care.accord.devstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// The main class of the JVM that is Kafka: one broker and its controller, with the topics of the platform.
///
/// It closes the broker on TERM: after an unclean end the next start waits nine seconds for the old session to expire.
final class Broker {
    private static final int PARTITIONS = 4;
    private static final short REPLICAS = 1;

    private Broker() {}

    /// Runs until TERM.
    ///
    /// @param arguments data folder, port, controller port, the file to write when ready, then the topics
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path data = Path.of(arguments[0]);
        String broker = "localhost:" + arguments[1];
        String controller = "localhost:" + arguments[2];
        Files.createDirectories(data);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data, controller);
        }
        var server =
                new KafkaRaftServer(
                        new KafkaConfig(configuration(data, broker, controller)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        createTopics(broker, Arrays.asList(arguments).subList(4, arguments.length));
        Files.writeString(Path.of(arguments[3]), broker);
        server.awaitShutdown();
    }

    private static void format(Path data, String controller) {
        var formatter = new Formatter();
        formatter
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString());
        formatter.addDirectory(data.toString());
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot format %s for controller %s".formatted(data, controller), e);
        }
    }

    /// Topics are made here and nowhere else, so that a misspelt name is an error instead of a new topic.
    private static Properties configuration(Path data, String broker, String controller) {
        var settings = new Properties();
        settings.putAll(
                Map.of(
                        "process.roles", "broker,controller",
                        "node.id", "1",
                        "controller.quorum.voters", "1@" + controller,
                        "controller.listener.names", "CONTROLLER",
                        "listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller,
                        "advertised.listeners", "PLAINTEXT://" + broker,
                        "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "inter.broker.listener.name", "PLAINTEXT",
                        "log.dirs", data.toString(),
                        "auto.create.topics.enable", "false"));
        settings.putAll(
                Map.of(
                        "offsets.topic.replication.factor", "1",
                        "offsets.topic.num.partitions", "4",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "transaction.state.log.num.partitions", "4",
                        "share.coordinator.state.topic.replication.factor", "1",
                        "share.coordinator.state.topic.min.isr", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "log.cleaner.dedupe.buffer.size", "8388608",
                        "log.retention.hours", "-1"));
        return settings;
    }

    private static void createTopics(String broker, List<String> topics)
            throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            var present = admin.listTopics().names().get();
            admin.createTopics(
                            topics.stream()
                                    .filter(topic -> !present.contains(topic))
                                    .map(topic -> new NewTopic(topic, PARTITIONS, REPLICAS))
                                    .collect(Collectors.toSet()))
                    .all()
                    .get();
        }
    }
}
