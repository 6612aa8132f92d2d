package care.accord.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every message shape ever published is still read, and matches its schema")
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Map<String, Class<?>> RECORDS =
            Map.of(
                    Topics.CONTRACT_ACTIVATED, ContractActivated.class,
                    Topics.SNAPSHOT_PUBLISHED, SnapshotPublished.class,
                    Topics.ROSTER_DECIDED, RosterDecided.class,
                    Topics.SCORECARD_COMPUTED, ScorecardComputed.class,
                    Topics.CARE_GAP_CHANGED, CareGapChanged.class,
                    Topics.SETTLEMENT_ISSUED, SettlementIssued.class);
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Stream<Arguments> examples() throws IOException {
        try (Stream<Path> files = Files.walk(MESSAGES)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".json") && !file.endsWith("v1.schema.json"))
                    .sorted()
                    .map(file -> Arguments.of(topicOf(file), file))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void anExampleMatchesItsSchema(String topic, Path example) throws IOException {
        assertThat(schema(topic).validate(JSON.readTree(example.toFile()))).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("examples")
    void anExampleSurvivesItsRecord(String topic, Path example) throws IOException {
        JsonNode written = JSON.readTree(example.toFile());
        Object message = JSON.treeToValue(written, RECORDS.get(topic));
        assertThat(withoutNulls(JSON.readTree(JSON.writeValueAsString(message))))
                .isEqualTo(withoutNulls(written));
    }

    @Test
    void everyTopicHasARecordASchemaAndAnExample() throws IOException {
        assertThat(RECORDS.keySet()).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        assertThat(examples().map(arguments -> (String) arguments.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void aMessageWithoutARequiredFieldIsRefused() throws IOException {
        ObjectNode broken =
                (ObjectNode)
                        JSON.readTree(
                                MESSAGES.resolve("settlement-issued/examples/2026-11-interim.json")
                                        .toFile());
        broken.remove("payment");
        assertThat(schema(Topics.SETTLEMENT_ISSUED).validate(broken)).hasSize(1);
    }

    private static String topicOf(Path example) {
        return MESSAGES.relativize(example).getName(0).toString();
    }

    private static JsonSchema schema(String topic) throws IOException {
        Path file = MESSAGES.resolve(topic).resolve("v1.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(file));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(MessagesTest::withoutNulls);
        return node;
    }
}
