package care.accord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The other services, as far as this one can tell: it hears from them and is heard over Kafka. The tests of an application share it, one
/// after another.
@Singleton
public class Announcements {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<JsonNode> heard = new ArrayList<>();
    private final List<JsonNode> gapsHeard = new ArrayList<>();

    @Inject
    Announcements(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            ObjectMapper json) {
        this.json = json;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "group.id",
                                "listener-" + UUID.randomUUID(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of(Topics.SCORECARD_COMPUTED, Topics.CARE_GAP_CHANGED));
    }

    /// Announces as the outbox of another service does; the same id again is a redelivery.
    void announce(String topic, String eventId, String tenant, Object message) throws IOException {
        ProducerRecord<String, String> announced =
                new ProducerRecord<>(topic, tenant, json.writeValueAsString(message));
        Map.of("ce_id", eventId, "ce_tenant", tenant, "ce_initiator", "a-subject")
                .forEach((name, value) ->
                        announced.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(announced).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("The broker did not take the announcement", e);
        }
    }

    /// Waits for a scorecard to be announced.
    JsonNode scorecard(Predicate<JsonNode> wanted) throws IOException {
        return await(heard, wanted);
    }

    /// Waits for gaps in care to be announced as changed.
    JsonNode gaps(Predicate<JsonNode> wanted) throws IOException {
        return await(gapsHeard, wanted);
    }

    private JsonNode await(List<JsonNode> announced, Predicate<JsonNode> wanted)
            throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (announced.stream().noneMatch(wanted)) {
            assertThat(Instant.now()).as("time to hear of it").isBefore(deadline);
            listen();
        }
        return announced.stream().filter(wanted).findFirst().orElseThrow();
    }

    private void listen() throws IOException {
        for (ConsumerRecord<String, String> delivery : consumer.poll(Duration.ofMillis(200))) {
            boolean isScorecard = delivery.topic().equals(Topics.SCORECARD_COMPUTED);
            (isScorecard ? heard : gapsHeard).add(json.readTree(delivery.value()));
        }
    }

    /// How many scorecards of the contract were announced until now and in the time given.
    long count(String contractId, Duration time) throws IOException {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            listen();
        }
        return heard.stream()
                .filter(scorecard -> scorecard.path("contractId").asText().equals(contractId))
                .count();
    }

    @PreDestroy
    void close() {
        producer.close();
        consumer.close();
    }
}
