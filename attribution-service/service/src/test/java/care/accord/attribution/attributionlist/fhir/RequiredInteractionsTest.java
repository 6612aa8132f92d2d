package care.accord.attribution.attributionlist.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every interaction that Da Vinci ATR 2.1.0 requires of a producer (SHALL) is declared")
class RequiredInteractionsTest {
    private static final String EXPECTATION =
            "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation";

    @Test
    void whatTheGuideRequiresIsDeclared() throws IOException {
        Optional<Path> guide =
                Optional.ofNullable(System.getenv("ACCORD_TEST_DATA"))
                        .map(data ->
                                Path.of(
                                        data,
                                        "fhir/atr-2.1.0/capabilitystatement-atr-producer.xml"))
                        .filter(Files::isRegularFile);
        assumeTrue(guide.isPresent(), "the guide is not in the test data");
        Set<String> required =
                interactions(
                        statement(
                                FhirContext.forR4Cached().newXmlParser(),
                                Files.readString(guide.orElseThrow())),
                        true);
        assertThat(required).contains("Patient history-instance", "Group read").hasSize(16);
        assertThat(interactions(ours(), false)).containsAll(required);
    }

    private static CapabilityStatement ours() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        RequiredInteractionsTest.class.getResourceAsStream(
                                "/fhir/CapabilityStatement-accord.json"))) {
            return statement(
                    FhirContext.forR4Cached().newJsonParser(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static CapabilityStatement statement(IParser parser, String text) {
        return parser.parseResource(CapabilityStatement.class, text);
    }

    private static Set<String> interactions(CapabilityStatement statement, Boolean requiredOnly) {
        Set<String> found = new TreeSet<>();
        for (CapabilityStatementRestResourceComponent one :
                statement.getRestFirstRep().getResource()) {
            for (ResourceInteractionComponent interaction : one.getInteraction()) {
                if (!requiredOnly || isRequired(interaction)) {
                    found.add(one.getType() + " " + interaction.getCode().toCode());
                }
            }
        }
        return found;
    }

    private static boolean isRequired(ResourceInteractionComponent interaction) {
        return interaction.getExtensionByUrl(EXPECTATION) != null
                && interaction
                        .getExtensionByUrl(EXPECTATION)
                        .getValue()
                        .primitiveValue()
                        .equals("SHALL");
    }
}
