package care.accord.reconciliation.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The other services, as far as this one can tell: it hears from them and is heard over Kafka.
final class Announcements implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    Announcements(String bootstrapServers, ObjectMapper json, List<String> topics) {
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
                                "metadata.max.age.ms",
                                "500",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(topics);
    }

    /// Announces as the outbox of another service does; the same id again is a redelivery.
    void announce(String topic, String eventId, String tenant, Object message) throws IOException {
        ProducerRecord<String, String> announced =
                new ProducerRecord<>(topic, tenant, json.writeValueAsString(message));
        Map.of("ce_id", eventId, "ce_tenant", tenant, "ce_initiator", "a-subject")
                .forEach((name, value) ->
                        announced.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Future<RecordMetadata> _ = producer.send(announced);
        producer.flush();
    }

    /// Waits until so many messages about the contract arrived on the topic, and returns them.
    List<JsonNode> await(String topic, String contractId, int count) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<JsonNode> found = about(topic, contractId);
        while (found.size() < count) {
            assertThat(Instant.now()).as("time to hear on %s", topic).isBefore(deadline);
            consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            found = about(topic, contractId);
        }
        return found;
    }

    private List<JsonNode> about(String topic, String contractId) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (ConsumerRecord<String, String> delivery : heard) {
            if (delivery.topic().equals(topic) && delivery.key().equals(contractId)) {
                found.add(json.readTree(delivery.value()));
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
