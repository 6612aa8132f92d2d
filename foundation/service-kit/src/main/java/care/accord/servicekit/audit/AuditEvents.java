package care.accord.servicekit.audit;

import care.accord.servicekit.scope.Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Writes an access as FHIR R4 AuditEvent in the shape of IHE Basic Audit Log Patterns (BALP): read, query, create, update,
/// delete, each with client, server, person and patient.
final class AuditEvents {
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String SOURCE_ROLE = "110153";
    private static final String DESTINATION_ROLE = "110152";
    private static final String PERSON = "1";
    private static final String SYSTEM_OBJECT = "2";
    private static final String PATIENT_ROLE = "1";
    private static final String DOMAIN_RESOURCE = "4";
    private static final String QUERY = "24";
    private static final String FHIR_ROOT = "/fhir/";
    private static final String PATIENT_ROOT = FHIR_ROOT + "Patient/";

    private AuditEvents() {}

    static ObjectNode of(Access access) {
        Kind kind = Kind.of(access);
        ObjectNode event = begun(access, kind);
        if (access.emergency() != null) {
            ObjectNode purpose = object().put("text", access.emergency());
            purpose.putArray("coding")
                    .add(coding(TERMINOLOGY + "v3-ActReason", "BTG", "break the glass"));
            event.putArray("purposeOfEvent").add(purpose);
        }
        addAgents(event, access, kind);
        addSource(event, access);
        addEntities(event, access, kind);
        return event;
    }

    /// What another tenant is told whose rows were read.
    static ObjectNode of(Disclosure disclosure) {
        Access access = disclosure.access();
        Kind kind = Kind.of(access);
        ObjectNode event = begun(access, kind);
        event.withArray("subtype")
                .add(coding(TERMINOLOGY + "iso-21089-lifecycle", "disclose", null));
        addServer(event, access, SOURCE_ROLE);
        ObjectNode reader =
                agent(
                        event,
                        coding(DICOM, DESTINATION_ROLE, null),
                        identifier("urn:accord:tenant", access.agent().tenant()));
        reader.put("requestor", true);
        disclosure
                .roles()
                .forEach(role ->
                        reader.withArray("role")
                                .addObject()
                                .putArray("coding")
                                .add(coding("urn:accord:role", role, null)));
        addSource(event, access);
        addEntities(event, access.withoutQuery(), kind);
        disclosure
                .contracts()
                .forEach(contract ->
                        entity(event, SYSTEM_OBJECT, DOMAIN_RESOURCE)
                                .set("what", identifier("urn:accord:contract", contract)));
        return event;
    }

    private static ObjectNode begun(Access access, Kind kind) {
        ObjectNode event = object().put("resourceType", "AuditEvent");
        event.set("type", coding(TERMINOLOGY + "audit-event-type", "rest", "Restful Operation"));
        event.putArray("subtype")
                .add(coding("http://hl7.org/fhir/restful-interaction", kind.code, null));
        event.put("action", kind.action);
        event.put("recorded", access.at().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("outcome", access.outcome());
        return event.put("outcomeDesc", "HTTP " + access.status());
    }

    private static void addSource(ObjectNode event, Access access) {
        ObjectNode source = event.putObject("source");
        source.set("observer", identifier("urn:accord:service", access.service()));
        source.putArray("type")
                .add(coding(TERMINOLOGY + "security-source-type", "4", "Application Server"));
    }

    private static void addServer(ObjectNode event, Access access, String role) {
        agent(event, coding(DICOM, role, null), identifier("urn:accord:service", access.service()))
                .put("requestor", false);
    }

    /// Who sends and who receives: what is read flows to the client, what is asked or written flows from it (BALP).
    private static void addAgents(ObjectNode event, Access access, Kind kind) {
        Access.Agent agent = access.agent();
        boolean toClient = kind == Kind.READ;
        ObjectNode client =
                agent(
                        event,
                        coding(DICOM, toClient ? DESTINATION_ROLE : SOURCE_ROLE, null),
                        identifier("urn:accord:oauth-client", agent.client()));
        client.put("requestor", false)
                .putObject("network")
                .put("address", agent.address())
                .put("type", "2");
        addServer(event, access, toClient ? SOURCE_ROLE : DESTINATION_ROLE);
        ObjectNode user =
                agent(
                        event,
                        coding(
                                TERMINOLOGY + "v3-ParticipationType",
                                "IRCP",
                                "information recipient"),
                        identifier("urn:accord:subject", agent.subject()));
        user.put("name", agent.name()).put("requestor", true);
        user.putArray("policy").add("urn:ietf:params:oauth:jti:" + agent.tokenId());
    }

    private static ObjectNode agent(ObjectNode event, ObjectNode type, ObjectNode who) {
        ObjectNode agent = event.withArray("agent").addObject();
        agent.putObject("type").putArray("coding").add(type);
        agent.set("who", who);
        return agent;
    }

    private static void addEntities(ObjectNode event, Access access, Kind kind) {
        String path = access.path();
        if (path.startsWith(PATIENT_ROOT) && kind != Kind.SEARCH) {
            String id = path.substring(PATIENT_ROOT.length()).split("/", -1)[0];
            ObjectNode patient = object().put("reference", "Patient/" + id);
            entity(event, PERSON, PATIENT_ROLE).set("what", patient);
        }
        ObjectNode data =
                entity(event, SYSTEM_OBJECT, kind == Kind.SEARCH ? QUERY : DOMAIN_RESOURCE);
        data.set("what", identifier("urn:accord:path", path));
        if (kind == Kind.SEARCH) {
            String line = access.method() + " " + path + (access.query().isEmpty() ? "" : "?");
            data.put(
                    "query",
                    Base64.getEncoder()
                            .encodeToString(
                                    (line + access.query()).getBytes(StandardCharsets.UTF_8)));
        }
        if (access.rows() != null) {
            data.putArray("detail")
                    .addObject()
                    .put("type", "rows disclosed")
                    .put("valueString", access.rows().toString());
        }
    }

    private static ObjectNode entity(ObjectNode event, String type, String role) {
        ObjectNode entity = event.withArray("entity").addObject();
        entity.set("type", coding(TERMINOLOGY + "audit-entity-type", type, null));
        entity.set("role", coding(TERMINOLOGY + "object-role", role, null));
        return entity;
    }

    private static ObjectNode identifier(String system, String value) {
        ObjectNode reference = object();
        reference.putObject("identifier").put("system", system).put("value", value);
        return reference;
    }

    private static ObjectNode coding(String system, String code, @Nullable String display) {
        ObjectNode coding = object().put("system", system).put("code", code);
        return display == null ? coding : coding.put("display", display);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// What a request does, as FHIR's interactions name it.
    private enum Kind {
        READ("read", "R"),
        SEARCH("search", "E"),
        CREATE("create", "C"),
        UPDATE("update", "U"),
        DELETE("delete", "D"),
        OPERATION("operation", "E");

        private final String code;
        private final String action;

        Kind(String code, String action) {
            this.code = code;
            this.action = action;
        }

        static Kind of(Access access) {
            if (access.path().contains("/$")) {
                return OPERATION;
            }
            char letter =
                    access.path().startsWith(FHIR_ROOT)
                            ? Interaction.of(access.method(), access.path()).letter()
                            : plain(access);
            return switch (letter) {
                case 'c' -> CREATE;
                case 'u' -> UPDATE;
                case 'd' -> DELETE;
                case 's' -> SEARCH;
                default -> READ;
            };
        }

        /// Of the plain interface: what answers in rows or is asked with a query is a search.
        private static char plain(Access access) {
            return switch (access.method()) {
                case "GET", "HEAD" ->
                        access.rows() != null || !access.query().isEmpty() ? 's' : 'r';
                case "POST" -> 'c';
                case "DELETE" -> 'd';
                default -> 'u';
            };
        }
    }

    /// The events of a search as a Bundle.
    static ObjectNode bundle(Iterable<JsonNode> events, String next) {
        ObjectNode bundle = object().put("resourceType", "Bundle").put("type", "searchset");
        if (!next.isEmpty()) {
            bundle.putArray("link").addObject().put("relation", "next").put("url", next);
        }
        var entries = bundle.putArray("entry");
        events.forEach(event -> entries.addObject().set("resource", event));
        if (entries.isEmpty()) {
            bundle.remove("entry");
        }
        return bundle;
    }
}
