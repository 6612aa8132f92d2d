package care.accord.programrules.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.vocabulary.Evidence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The chains that ship are read, cite their values, and match the published schema")
class ChainTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMA =
            Path.of(System.getProperty("accord.root", "."), "docs/api/rule-chain.schema.json");

    static Stream<String> ids() {
        return ChainTemplates.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aTemplateIsNamedByItsId(String id) {
        assertThat(ChainTemplates.of(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void writtenOutAndReadAgainItIsTheSameChain(String id) {
        RuleChain chain = ChainTemplates.of(id);
        assertThat(ChainReader.read(ChainTree.of(chain)).orThrow()).isEqualTo(chain);
        assertThat(ChainText.read(ChainText.json(chain)).orThrow()).isEqualTo(chain);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itMatchesTheSchema(String id) throws IOException {
        assertThat(schema().validate(JSON.readTree(ChainText.json(ChainTemplates.of(id)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "rules", "cite", "evidence", "id", "title"})
    void theSchemaAsksForWhatTheReaderAsksFor(String field) throws IOException {
        JsonNode document = JSON.readTree(ChainText.json(ChainTemplates.of("commercial-ppo")));
        ((com.fasterxml.jackson.databind.node.ObjectNode) document).remove(field);
        assertThat(schema().validate(document)).isNotEmpty();
        assertThat(ChainText.read(document.toString())).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void nothingFromMemoryIsCalledVerified() {
        assertThat(
                        ids().map(ChainTemplates::of)
                                .flatMap(chain -> chain.rules().stream())
                                .flatMap(rule -> rule.citations().stream()))
                .extracting(citation -> citation.evidence())
                .containsOnly(Evidence.SECOND_HAND, Evidence.UNVERIFIED);
    }

    @Test
    void anUnknownTemplateIsRefusedWithTheKnownOnes() {
        assertThat(ChainTemplates.find("ppo")).isEmpty();
        assertThatThrownBy(() -> ChainTemplates.of("ppo"))
                .hasMessage(
                        "'ppo' is not a rule chain; known are "
                                + String.join(", ", List.copyOf(ChainTemplates.ids())));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA));
    }
}
