package care.accord.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The AsyncAPI document describes every topic and nothing else")
class AsyncApiTest {
    private static final Path FILE =
            Path.of(System.getProperty("accord.root", "../..")).resolve("docs/api/asyncapi.json");

    private final JsonNode document = read();

    @Test
    void everyTopicIsAChannelWithItsMessage() {
        JsonNode channels = document.path("channels");
        assertThat(names(channels)).containsExactlyInAnyOrderElementsOf(Topics.ALL);
        for (String topic : Topics.ALL) {
            assertThat(channels.path(topic).path("address").asText()).isEqualTo(topic);
            JsonNode message = document.path("components").path("messages").path(topic);
            assertThat(message.path("name").asText()).isEqualTo(Topics.type(topic));
            assertThat(
                            document.path("operations")
                                    .path("publish-" + topic)
                                    .path("channel")
                                    .path("$ref")
                                    .asText())
                    .isEqualTo("#/channels/" + topic);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(FILE.resolveSibling(reference).normalize()).exists();
            }
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
