package care.accord.e2e;

import care.accord.e2e.Cell.Asked;
import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/// Every operation of the platform's document, asked by every kind of caller.
final class Matrix {
    /// The same for everybody who is signed in.
    private static final Set<String> COMMON =
            Set.of("contract-templates", "measures", "Measure", "StructureDefinition", "me");

    /// Open to whoever is signed in, with whichever scopes.
    private static final String DEFINITIONS = "StructureDefinition";

    /// May be posted and changes nothing.
    private static final Set<String> QUESTIONS =
            Set.of(
                    "$attribution-status",
                    "$care-gaps",
                    "_search",
                    "explanations",
                    "what-if",
                    "reconciliations");

    /// Parameters that are asked for and name no object.
    private static final Set<String> NAMES_NOTHING = Set.of("source", "by", "year");

    /// Of one list; those of all lists name nothing.
    private static final String LIST_EXPORTS = "/fhir/Group/{id}/$";

    private static final String KEY = "one-key-for-everybody";
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final List<String> MALFORMED =
            List.of("\0", "../../etc", "' or '1'='1", "-1", "\uD83D\uDE00", "9".repeat(300), "{}");

    private final JsonNode document;
    private final List<Operation> operations;
    private final Belongings belongings;
    private final Sample sample;
    private final Callers callers;

    Matrix(Scene scene) throws GeneralSecurityException {
        document = scene.platform().stranger().get("/openapi.json").expect(200).json();
        operations = Operation.of(document);
        sample = new Sample(document);
        belongings = Belongings.of(scene);
        callers = new Callers(scene.platform());
    }

    /// All that lead to an object of somebody.
    List<String> operations() {
        return operations.stream()
                .filter(operation -> !operation.isOpen())
                .map(Operation::toString)
                .toList();
    }

    List<Callable<List<Cell>>> rows() {
        return operations.stream().<Callable<List<Cell>>>map(one -> () -> row(one)).toList();
    }

    /// What somebody is told of what the parties have: the addresses, without their query, by operation.
    Map<String, String> readBy(Visitor reader) {
        Map<String, String> read = new LinkedHashMap<>();
        for (Operation operation : operations) {
            if (!operation.changes()
                    && !operation.isOpen()
                    && !COMMON.contains(operation.collection())) {
                Map<String, String> path = belongings.path(operation);
                Answer answer = ask(operation, reader, path, belongings.query(operation));
                if (answer.status() < REFUSED) {
                    read.put(operation.toString(), operation.at(path, Map.of()));
                }
            }
        }
        return read;
    }

    private List<Cell> row(Operation operation) {
        List<Cell> cells = new ArrayList<>();
        Map<String, String> path = belongings.path(operation);
        Map<String, String> query = belongings.query(operation);
        callers.nobody()
                .forEach((name, nobody) -> {
                    Answer answer = ask(operation, nobody, path, query);
                    boolean wrong = answer.status() != 401 && !operation.isOpen();
                    cells.add(Cell.of(operation, name, wrong, answer));
                });
        if (!operation.isOpen()) {
            if (operation.isFhir() && !DEFINITIONS.equals(operation.collection())) {
                Answer answer = ask(operation, callers.unscoped(), path, query);
                cells.add(Cell.of(operation, "too few scopes", answer.status() != 403, answer));
            }
            callers.parties().forEach((name, party) -> cells.addAll(own(operation, name, party)));
            callers.programs()
                    .forEach((name, program) -> cells.addAll(malformed(operation, name, program)));
            callers.outsiders()
                    .forEach((name, outsider) -> cells.addAll(foreign(operation, name, outsider)));
        }
        return cells;
    }

    /// What a party of the contract may read is there.
    private List<Cell> own(Operation operation, String name, Visitor party) {
        List<Cell> cells = new ArrayList<>();
        Map<String, String> path = belongings.path(operation);
        Map<String, String> query = belongings.query(operation);
        if (!operation.changes() || isQuestion(operation)) {
            Answer answer = ask(operation, party, path, query);
            cells.add(Cell.of(operation, name + ", own", failed(operation, answer), answer));
        }
        return cells;
    }

    /// What cannot be an id is refused, not failed.
    private List<Cell> malformed(Operation operation, String name, Visitor party) {
        List<Cell> cells = new ArrayList<>();
        Map<String, String> path = belongings.path(operation);
        Map<String, String> query = belongings.query(operation);
        for (Operation.Parameter parameter : operation.in("path")) {
            for (String id : MALFORMED) {
                Answer answer = ask(operation, party, with(path, parameter.name(), id), query);
                boolean wrong = failed(operation, answer) || answer.status() < REFUSED;
                cells.add(Cell.of(operation, name + ", malformed", wrong, answer));
            }
        }
        return cells;
    }

    /// What is another's is answered like what is not there, wherever its id stands.
    private List<Cell> foreign(Operation operation, String name, Visitor outsider) {
        List<Cell> cells = new ArrayList<>();
        Map<String, String> path = belongings.path(operation);
        Map<String, String> query = belongings.query(operation);
        boolean common = COMMON.contains(operation.collection());
        Answer answer = ask(operation, outsider, path, query);
        boolean wrong =
                failed(operation, answer)
                        || (!path.isEmpty() && !common && answer.status() < REFUSED);
        cells.add(Cell.of(operation, name + ", foreign", wrong || tells(answer), answer));
        if (common) {
            return cells;
        }
        cursor(operation)
                .ifPresent(cursor -> {
                    Answer next =
                            ask(operation, outsider, path, with(query, "startingAfter", cursor));
                    boolean said = failed(operation, next) || tells(next);
                    cells.add(Cell.of(operation, name + ", cursor", said, next));
                });
        path.forEach((parameter, id) -> {
            Answer other = ask(operation, outsider, with(path, parameter, missing(id)), query);
            cells.add(
                    Cell.alike(
                            operation,
                            name + ", path",
                            new Asked(answer, id),
                            new Asked(other, missing(id))));
        });
        query.keySet().removeAll(NAMES_NOTHING);
        query.forEach((parameter, id) -> {
            Answer other = ask(operation, outsider, path, with(query, parameter, missing(id)));
            cells.add(
                    Cell.alike(
                            operation,
                            name + ", query",
                            new Asked(answer, id),
                            new Asked(other, missing(id))));
        });
        document(operation, Matrix::missing)
                .filter(other -> !other.equals(document(operation, id -> id).orElseThrow()))
                .ifPresent(other -> {
                    Answer missing = send(operation, outsider, operation.at(path, query), other);
                    cells.add(
                            Cell.alike(
                                    operation,
                                    name + ", body",
                                    new Asked(answer, ""),
                                    new Asked(missing, "")));
                });
        return cells;
    }

    /// Whether an answer names anything of the parties.
    private boolean tells(Answer answer) {
        return answer.status() < REFUSED && belongings.areNamedIn(answer.text());
    }

    /// Where the payer's second page begins.
    private Optional<String> cursor(Operation operation) {
        if (operation.changes()
                || operation.in("query").stream()
                        .noneMatch(parameter -> parameter.name().equals("startingAfter"))) {
            return Optional.empty();
        }
        Answer page =
                ask(
                        operation,
                        Objects.requireNonNull(callers.parties().get("payer")),
                        belongings.path(operation),
                        with(belongings.query(operation), "limit", "1"));
        boolean isPage = page.header("Content-Type").orElse("").contains("json");
        return Optional.of(isPage ? page.json().path("next").asText("1") : "1");
    }

    private static boolean failed(Operation operation, Answer answer) {
        return answer.status() >= FAILED
                && !operation.statuses().contains(Integer.toString(answer.status()));
    }

    private static boolean isQuestion(Operation operation) {
        return QUESTIONS.stream().anyMatch(question -> operation.path().endsWith(question));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    /// Of the same form, and nobody's.
    private static String missing(String id) {
        if (id.matches("[0-9]+")) {
            return "987654321";
        }
        if (id.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return "1999-12-31";
        }
        int last = id.length() - 1;
        return id.substring(0, last) + (id.charAt(last) == '0' ? '1' : '0');
    }

    private Answer ask(
            Operation operation,
            Visitor visitor,
            Map<String, String> path,
            Map<String, String> query) {
        String address = operation.at(path, query);
        return send(operation, visitor, address, document(operation, id -> id).orElse(""));
    }

    private static Answer send(
            Operation operation, Visitor visitor, String address, String document) {
        HttpRequest.Builder request = visitor.to(address);
        operation
                .body()
                .ifPresent(body ->
                        request.header(
                                "Content-Type",
                                body.type().equals("*/*")
                                        ? "application/octet-stream"
                                        : body.type()));
        if (operation.changes() && !isQuestion(operation)) {
            request.header("Idempotency-Key", KEY);
        }
        if (operation.path().startsWith(LIST_EXPORTS)) {
            request.header("Prefer", "respond-async");
        }
        if (operation.path().contains("/uploads/")) {
            request.header("Upload-Complete", "?0").header("Upload-Offset", "1");
        }
        return visitor.send(
                request.method(operation.method(), HttpRequest.BodyPublishers.ofString(document)));
    }

    /// A document for an operation that names things of the parties, where it takes one.
    ///
    /// @param id what to write for the id of such a thing
    private Optional<String> document(Operation operation, UnaryOperator<String> id) {
        return operation
                .body()
                .filter(body -> body.isJson() || sample.knows(operation))
                .map(body -> body.written(named(sample.of(operation, body), id)))
                .map(text -> belongings.filled(text, id));
    }

    private JsonNode named(JsonNode document, UnaryOperator<String> id) {
        if (document instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    belongings.ofField(name).ifPresent(own -> object.put(name, id.apply(own))));
        }
        return document;
    }
}
