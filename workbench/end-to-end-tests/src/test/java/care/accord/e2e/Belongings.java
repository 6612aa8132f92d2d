package care.accord.e2e;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What one payer and one provider organization have on the platform after the journey: an object for each parameter of the
/// interface that names one. Nobody else may notice that any of it exists.
final class Belongings {
    /// An id so long that a text does not hold it by chance.
    static final int UNMISTAKABLE = 12;

    private static final Set<String> PUBLIC =
            Set.of("annual-wellness-visit", "attribution-reason", "pay-for-performance");

    /// By collection and parameter: `contracts/id`.
    private final Map<String, String> known = new HashMap<>();

    private final Map<String, String> queries = new HashMap<>();

    /// What stands for a name in braces in a document.
    private final Map<String, String> words = new HashMap<>();

    private Belongings() {}

    /// Looks everything up, and creates what the journey left out and is not there yet.
    static Belongings of(Scene scene) {
        Belongings all = new Belongings();
        Visitor payer = scene.platform().program("payer-north-integration", "system/*.cruds");
        Visitor provider = scene.platform().program("provider-east-ehr", "system/*.cruds");
        all.agreed(scene);
        all.sent(payer, provider);
        all.exchanged(payer);
        all.disputed(payer, provider);
        all.exported(payer);
        all.scored(payer, scene.journey().contractId());
        all.told(scene.receivers().getFirst());
        all.know("clients/id", Begun.client(scene));
        return all;
    }

    private void agreed(Scene scene) {
        String contract = scene.journey().contractId();
        Stage first = scene.journey().first();
        Stage second = scene.journey().second();
        for (String collection :
                List.of("contracts/id", "Group/id", "attribution-lists/contractId")) {
            know(collection, contract);
        }
        know("contracts/version", "1");
        know("Group/version", "1");
        know("rosters/id", id(second.roster()));
        know("rosters/row", "1");
        know("scorecards/id", id(second.scorecard()));
        know("scorecards/measure", "annual-wellness-visit");
        know("settlements/id", id(second.settlement()));
        know("measures/measure", "annual-wellness-visit");
        know("measures/version", "1.0.0");
        know("Measure/id", "annual-wellness-visit");
        know("StructureDefinition/name", "attribution-reason");
        know("directory/contractId", contract);
        know("directory/id", "1");
        queries.put("contract", contract);
        words.put("contract", contract);
        queries.put("source", "metrics");
        queries.put("rosters/from", id(first.roster()));
        queries.put("scorecards/by", "race");
        queries.put("scorecards/year", "2025");
        queries.put("gaps/from", id(first.scorecard()));
        queries.put("gaps/to", id(second.scorecard()));
    }

    private void sent(Visitor payer, Visitor provider) {
        String feed = id(first(payer, "/v1/feeds"));
        know("feeds/id", feed);
        know("rosters/feed", feed);
        know("clinical-feeds/id", id(first(provider, "/v1/clinical-feeds")));
        know("clinical-patients/row", "1");
        know("feeds/uploads", Begun.upload(payer, "/v1/feeds?kind=eligibility&name=piece.csv"));
        know(
                "clinical-feeds/uploads",
                Begun.upload(provider, "/v1/clinical-feeds?name=piece.ndjson"));
        know("rosters/asKnownOn", recalculated(payer));
        know(
                "contract-templates/id",
                id(payer.get("/v1/contract-templates").expect(200).json().path("data").path(0)));
    }

    private void exchanged(Visitor payer) {
        JsonNode group = fhir(payer, "Group/" + known.get("Group/id"));
        JsonNode member = group.path("member").path(0);
        String role = reference(member, "PractitionerRole");
        know("Patient/number", reference(member, "Patient"));
        know("RelatedPerson/number", reference(member, "Patient"));
        know("Coverage/number", reference(member, "Coverage"));
        know("PractitionerRole/id", role);
        know("Organization/id", reference(group.path("managingEntity"), "Organization"));
        JsonNode clinician = fhir(payer, "PractitionerRole/" + role);
        know("Practitioner/id", reference(clinician, "Practitioner"));
        know("Location/id", reference(clinician, "Location"));
        JsonNode report = fhir(payer, "MeasureReport").path("entry").path(0).path("resource");
        know("MeasureReport/id", id(report));
    }

    /// What is fetched later: an export, gaps in care; and what is said of a gap.
    private void exported(Visitor payer) {
        String contract = known.get("Group/id");
        know("bulk-exports/job", Begun.job(payer, "/fhir/Group/%s/$export".formatted(contract)));
        know("bulk-exports/number", "1");
        know(
                "Measure/requests",
                Begun.job(
                        payer,
                        "/fhir/Measure/$care-gaps?periodStart=2025-01-01&periodEnd=2025-12-31&status=open-gap&subject=Group/"
                                + contract));
        String patient =
                reference(fhir(payer, "Group/" + contract).path("member").path(1), "Patient");
        queries.put("ExplanationOfBenefit/patient", patient);
        words.put("patient", patient);
        know(
                "ExplanationOfBenefit/id",
                fhir(payer, "ExplanationOfBenefit?patient=" + patient)
                        .path("entry")
                        .path(0)
                        .path("resource")
                        .path("id")
                        .asText());
        JsonNode gap = first(payer, "/v1/gaps?limit=1&contract=" + contract);
        ObjectNode remark = object().put("contract", contract).put("code", "order-placed");
        remark.set("measure", gap.path("measure"));
        remark.set("person", gap.path("person"));
        know("gaps/id", id(payer.post("/v1/gaps/remarks", remark).expect(201).json()));
    }

    /// By a table of one coefficient.
    private void scored(Visitor payer, String contract) {
        String id = Begun.riskScores(payer, contract);
        know("risk-scores/id", id);
        know(
                "risk-scores/row",
                first(payer, "/v1/risk-scores/%s/members?limit=1".formatted(id))
                        .path("row")
                        .asText());
    }

    private void told(Receiver receiver) {
        String webhook = receiver.path();
        know("webhooks/id", webhook.substring(webhook.lastIndexOf('/') + 1));
        know("webhooks/delivery", id(first(receiver.owner(), webhook + "/deliveries?limit=1")));
    }

    private void know(String name, String value) {
        if (value.isBlank()) {
            throw new JourneyFailed("There is nothing for " + name);
        }
        known.put(name, value);
    }

    private static JsonNode fhir(Visitor visitor, String path) {
        return visitor.get("/fhir/" + path, "application/fhir+json").expect(200).json();
    }

    /// The id of the first thing of a type that is referred to; 1 if none is.
    private static String reference(JsonNode from, String type) {
        return from.findValuesAsText("reference").stream()
                .filter(text -> text.startsWith(type + "/"))
                .map(text -> text.substring(type.length() + 1))
                .findFirst()
                .orElse("1");
    }

    private void disputed(Visitor payer, Visitor provider) {
        ObjectNode question =
                object().put("rosterId", known.get("rosters/id"))
                        .put("row", 1)
                        .put("type", "other")
                        .put("text", "a question of the matrix");
        JsonNode member =
                first(payer, "/v1/rosters/%s/members?limit=1".formatted(known.get("rosters/id")));
        words.put("memberId", member.path("beneficiaryId").asText());
        know("roster-disputes/id", Begun.dispute(provider, "/v1/roster-disputes", question));
        ObjectNode row =
                object().put("settlementId", known.get("settlements/id"))
                        .put("step", "expenditures")
                        .put("type", "other")
                        .put("text", "a question of the matrix");
        know("settlement-disputes/id", Begun.dispute(provider, "/v1/settlement-disputes", row));
        payer.post("/fhir/Group/" + known.get("Group/id") + "/$member-remove", removal(member));
        know(
                "roster-adjustments/id",
                id(first(payer, "/v1/roster-adjustments?contract=" + queries.get("contract"))));
    }

    /// Somebody of the list, to be taken off it.
    private static ObjectNode removal(JsonNode member) {
        ObjectNode document = object().put("resourceType", "Parameters");
        ArrayNode parameters = document.putArray("parameter");
        parameters
                .addObject()
                .put("name", "memberId")
                .putObject("valueIdentifier")
                .put("system", "urn:accord:member-id")
                .set("value", member.path("beneficiaryId"));
        parameters.addObject().put("name", "reason").put("valueString", "for the matrix");
        return document;
    }

    private String recalculated(Visitor payer) {
        String day = "2026-01-31";
        payer.post(
                "/v1/rosters/%s/recalculations".formatted(known.get("rosters/id")),
                object().put("asKnownOn", day));
        return day;
    }

    private static JsonNode first(Visitor visitor, String path) {
        return visitor.get(path).expect(200).json().path("data").path(0);
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Values for the parameters of an operation's path, in their order.
    Map<String, String> path(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.in("path")) {
            String value = known.get(operation.collection() + "/" + named(operation, parameter));
            if (value == null) {
                throw new JourneyFailed(
                        "Nothing is known for '%s' of %s; add it to Belongings"
                                .formatted(parameter.name(), operation));
            }
            values.put(parameter.name(), value);
        }
        return values;
    }

    /// What lies in a folder of its own is not of the collection's ids.
    private static String named(Operation operation, Operation.Parameter parameter) {
        return Stream.of("uploads", "requests")
                .filter(folder -> operation.path().contains("/" + folder + "/"))
                .findFirst()
                .orElse(parameter.name());
    }

    /// Values for the parameters of an operation's query that name something.
    Map<String, String> query(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.in("query")) {
            String value =
                    queries.getOrDefault(
                            operation.collection() + "/" + parameter.name(),
                            queries.get(parameter.name()));
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    /// A text with what is known in place of names in braces, such as `{contract}`.
    String filled(String text, UnaryOperator<String> id) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", id.apply(word.getValue()));
        }
        return filled;
    }

    /// For a field of a document: `contract`, `contractId`, `rosterId`, `settlementId`.
    Optional<String> ofField(String field) {
        return Optional.ofNullable(known.get(field.replaceAll("Id$", "") + "s/id"));
    }

    /// Whether a text names any of it.
    boolean areNamedIn(String text) {
        return known.values().stream()
                .filter(id -> id.length() >= UNMISTAKABLE && !PUBLIC.contains(id))
                .anyMatch(text::contains);
    }
}
