package care.accord.devstack;

import care.accord.devstack.Processes.Command;
import care.accord.messages.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One Kafka broker in a JVM of its own, with every topic and its dead letters.
record Kafka(Settings settings, Processes processes) {
    static List<String> topics() {
        return Topics.ALL.stream().flatMap(t -> Stream.of(t, Topics.deadLetter(t))).toList();
    }

    void start() throws IOException, InterruptedException {
        Home home = settings.home();
        Path ready = home.run().resolve("kafka.ready");
        Files.deleteIfExists(ready);
        List<String> words = Jvm.modest("256m", "-cp", settings.classPath());
        words.add(
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
        words.addAll(List.of("care.accord.devstack.Broker", home.data(Member.KAFKA).toString()));
        words.add(Integer.toString(settings.ports().number(Port.KAFKA)));
        words.add(Integer.toString(settings.ports().number(Port.KAFKA_CONTROLLER)));
        words.add(ready.toString());
        words.addAll(topics());
        var running = processes.start(Member.KAFKA, new Command("kafka", words, Map.of()));
        Readiness.await("kafka", running, home.log("kafka"), () -> Files.exists(ready));
    }
}
