package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.template.ContractTemplate;
import care.accord.reconciliation.contract.template.ContractTemplate.PaidBy;
import care.accord.reconciliation.contract.template.ContractTemplates;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "The published schema takes what the reader takes, and the reader refuses what the schema refuses")
class ContractSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
            new TypeReference<>() {};
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(ContractSchema.text());

    static Stream<String> templates() {
        return ContractTemplates.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFilledTemplateIsAContractAsPostedAndAsStored(String id) {
        Map<String, Object> document = filled(id);
        assertThat(mistakes(document)).isEmpty();
        assertThat(ContractReader.read(document))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Valid.class,
                        valid -> {
                            Map<String, Object> stored = ContractTree.of(valid.contract());
                            assertThat(mistakes(stored)).isEmpty();
                            assertThat(ContractReader.read(stored)).isEqualTo(valid);
                        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSaysWhatIsStillMissing(String id) {
        ContractTemplate template = ContractTemplates.find(id).orElseThrow();
        assertThat(template.fill(Map.of("surplus", "x"), Map.of(), Map.of(), PaidBy.SCORE))
                .isInstanceOfSatisfying(
                        ContractTemplate.Filling.Incomplete.class,
                        incomplete ->
                                assertThat(incomplete.problems())
                                        .hasSize(template.placeholders().size() + 1)
                                        .contains(
                                                new FieldProblem(
                                                        "/values/payer-tenant",
                                                        "is missing: expected a text, Payer's tenant, such as \"payer-north\"")));
        assertThat(template.placeholders())
                .allSatisfy(placeholder -> assertThat(template.places(placeholder)).isNotEmpty());
        assertThat(ContractReader.read(template.document()))
                .isInstanceOf(ContractReader.Reading.Invalid.class);
    }

    @Test
    void theExamplesAreContracts() {
        for (ContractDocument contract : List.of(Example.contract(), Example.twoSided())) {
            assertThat(mistakes(ContractTree.of(contract))).isEmpty();
        }
        assertThat(mistakes(whole())).isEmpty();
        assertThat(ContractReader.read(whole())).isInstanceOf(ContractReader.Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prospective", "preliminary-prospective"})
    void anAssignmentMethodStandsForItsWindowAsPostedAndBesideItAsStored(String method) {
        Map<String, Object> document = whole();
        document.put(
                "attribution",
                Map.of(
                        "method",
                        "plurality-of-allowed-charges",
                        "program",
                        "mssp",
                        "assignmentMethod",
                        method));
        assertThat(mistakes(document)).isEmpty();
        assertThat(mistakes(ContractTree.of(read(document)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /name                                    |
                    /name                                    | " "
                    /lineOfBusiness                          | "Medicare"
                    /payer/tenant                            | "North Plan"
                    /payer/nmae                              | "North"
                    /performancePeriod/start                 | "January 1"
                    /performancePeriod/end                   |
                    /furtherPeriods/0/start                  | 2026
                    /attribution/method                      | "lottery"
                    /attribution/window                      |
                    /attribution/assignmentMethod            | "prospective"
                    /attribution/assignmentMethod            | "yearly"
                    /measures/0/measure                      | "CMS 122"
                    /measures/0/measure                      | "-cms122"
                    /measures/0/target                       | "60"
                    /measures/0/target                       | 0.6
                    /measures/0/target                       |
                    /measures/0/atMost                       | "0.15"
                    /measures/0/role                         | "gates"
                    /measures/0/weight                       | "2"
                    /measures/0/benchmark                    | "236"
                    /measures/0/benchmark/method             |
                    /measures/0/benchmark/year               | "2025"
                    /measures/0/benchmark/decile             | 4
                    /arrangement/kind                        | "bundle"
                    /arrangement/benchmarkPerMemberMonth     | "0.00"
                    /arrangement/benchmarkPerMemberMonth     | "400.005"
                    /arrangement/sharingRate                 |
                    /arrangement/qualityGate/atLeast         | "-0.1"
                    /incentives/0/tiers                      | []
                    /incentives/0/poolPerMemberMonth         | 1.5
                    /careCoordination/0/by                   | "nobody"
                    /careCoordination/0/duty                 | ""
                    /reconciliation/interim                  | "monthly"
                    /reconciliation/finalMonthsAfter         | 25
                    /reconciliation/finalMonthsAfter         | "3"
                    /disputeWindowDays                       | -1
                    /dataSharing/substanceUse                | "all"
                    /termination/noticeDays                  | 731
                    /timeZone                                | "-05:00"
                    /timeZone                                | ""
                    /timeZone                                | -5
                    /window                                  | 60
                    """)
    void whatTheSchemaRefusesTheReaderRefusesByTheSamePointer(
            String pointer, @Nullable String value) throws Exception {
        Map<String, Object> document = whole();
        put(document, pointer, value == null ? null : JSON.readValue(value, Object.class));
        assertThat(mistakes(document)).as("schema").isNotEmpty();
        assertThat(ContractReader.read(document))
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(FieldProblem::pointer)
                                        .as("reader")
                                        .contains(pointer));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /arrangement/blocks                        | []
                    /arrangement/blocks/0/share                | "also-a-share"
                    /arrangement/blocks/0/add                  |
                    /arrangement/blocks/1/lss                  | "expenditures"
                    /arrangement/blocks/2/counts               | "second-dollar"
                    /arrangement/blocks/3/when                 | []
                    /arrangement/blocks/4/rate                 |
                    /arrangement/blocks/5/atMost               |
                    /arrangement/inputs/expenditures/is        | "money"
                    /arrangement/inputs/expenditures/sign      | "negative"
                    /arrangement/terms/sharing-rate/value      | 0.5
                    /arrangement/terms/sharing-rate/value      |
                    /arrangement/evidence                      | "certain"
                    /arrangement/payment                       |
                    """)
    void soAreBlocks(String pointer, @Nullable String value) throws Exception {
        Map<String, Object> document =
                copied(ContractTree.of(read(filled("upside-only-shared-savings"))));
        put(document, pointer, value == null ? null : JSON.readValue(value, Object.class));
        assertThat(mistakes(document)).as("schema").isNotEmpty();
        assertThat(ContractReader.read(document))
                .as("reader")
                .isInstanceOfSatisfying(
                        ContractReader.Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .anySatisfy(problem ->
                                                assertThat(pointer)
                                                        .startsWith(parent(problem.pointer()))));
    }

    private static String parent(String pointer) {
        String trimmed =
                pointer.endsWith("/") ? pointer.substring(0, pointer.length() - 1) : pointer;
        return trimmed.substring(0, trimmed.lastIndexOf('/'));
    }

    private static Set<String> mistakes(Map<String, Object> document) {
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(document)).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> filled(String id) {
        ContractTemplate template = ContractTemplates.find(id).orElseThrow();
        Map<String, String> values = new HashMap<>();
        template.placeholders().forEach(one -> values.put(one.name(), one.example()));
        return switch (template.fill(
                values,
                Map.of(),
                Map.of("measure", "236", "method", "ecqm", "year", 2025),
                PaidBy.SCORE)) {
            case ContractTemplate.Filling.Filled(var document) -> document;
            case ContractTemplate.Filling.Incomplete(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static ContractDocument read(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// The example with every field that a contract may have.
    private static Map<String, Object> whole() {
        Map<String, Object> document = copied(Example.document());
        document.put("furtherPeriods", List.of(Map.of("start", "2026-01-01", "end", "2026-12-31")));
        document.put(
                "careCoordination",
                List.of(
                        Map.of(
                                "by",
                                "provider",
                                "duty",
                                "calls within seven days of a discharge",
                                "measure",
                                "annual-wellness-visit")));
        document.put("dataSharing", Map.of("substanceUse", "share-with-consent"));
        document.put("termination", Map.of("noticeDays", 90));
        document.put("timeZone", "America/New_York");
        document.put("reconciliation", Map.of("interim", "quarterly", "finalMonthsAfter", 3));
        put(document, "/measures/0/weight", "0.75");
        put(document, "/measures/1/weight", "0.25");
        put(
                document,
                "/measures/0/benchmark",
                Map.of("measure", "236", "method", "ecqm", "year", 2025));
        return copied(document);
    }

    private static Map<String, Object> copied(Map<String, Object> document) {
        return JSON.convertValue(JSON.<JsonNode>valueToTree(document), OBJECT);
    }

    private static void put(Map<String, Object> document, String pointer, @Nullable Object value) {
        JsonNode tree = JSON.valueToTree(document);
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) tree.at(pointer.substring(0, last));
        String field = pointer.substring(last + 1);
        if (value == null) {
            parent.remove(field);
        } else {
            parent.set(field, JSON.valueToTree(value));
        }
        document.clear();
        document.putAll(JSON.convertValue(tree, OBJECT));
    }
}
