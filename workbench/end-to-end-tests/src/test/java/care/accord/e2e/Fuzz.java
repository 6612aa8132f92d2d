package care.accord.e2e;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Wrong requests to every operation of the platform's document, by somebody who may ask.
final class Fuzz {
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final int NOT_SUPPORTED = 501;
    private static final String NOBODYS = "nobodys-id";

    private final JsonNode document;
    private final Sample sample;
    private final Belongings belongings;
    private final Map<String, Visitor> parties;

    /// @param fault what is wrong with the answer, if anything
    record Outcome(int status, Optional<String> fault) {}

    /// What is sent, for whoever reads of a fault.
    private record Wrong(String address, Map<String, String> headers, String body) {}

    Fuzz(Scene scene) {
        document = scene.platform().stranger().get("/openapi.json").expect(200).json();
        sample = new Sample(document);
        belongings = Belongings.of(scene);
        parties = Callers.parties(scene.platform());
    }

    List<Operation> operations() {
        return Operation.of(document);
    }

    /// So many wrong requests to an operation.
    List<Outcome> row(Operation operation, WrongValues wrong, int times) {
        Visitor sender = sender(operation);
        List<Outcome> outcomes = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            Wrong request = request(operation, wrong);
            outcomes.add(judged(operation, request, send(operation, sender, request)));
        }
        return outcomes;
    }

    /// The first of the parties whose role lets it ask.
    private Visitor sender(Operation operation) {
        Map<String, String> nobodys = new LinkedHashMap<>();
        operation.in("path").forEach(parameter -> nobodys.put(parameter.name(), NOBODYS));
        Wrong harmless =
                new Wrong(
                        operation.at(nobodys, belongings.query(operation)),
                        type(operation),
                        operation.body().isPresent() ? "{" : "");
        Visitor last = parties.values().iterator().next();
        for (Visitor party : parties.values()) {
            int status = send(operation, party, harmless).status();
            if (status != 403 && status != 401) {
                return party;
            }
        }
        return last;
    }

    private static Map<String, String> type(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        operation
                .body()
                .map(body -> body.type().equals("*/*") ? "text/csv" : body.type())
                .ifPresent(type -> headers.put("Content-Type", type));
        return headers;
    }

    private Wrong request(Operation operation, WrongValues wrong) {
        Map<String, String> query = new LinkedHashMap<>(belongings.query(operation));
        Map<String, String> path = new LinkedHashMap<>(belongings.path(operation));
        Map<String, String> headers = type(operation);
        for (Operation.Parameter parameter : operation.parameters()) {
            if (wrong.rarely()) {
                switch (parameter.in()) {
                    case "query" -> query.put(parameter.name(), wrong.text());
                    case "path" -> path.put(parameter.name(), filled(wrong.text()));
                    default -> headers.put(parameter.name(), printable(wrong.text()));
                }
            }
        }
        if (wrong.rarely()) {
            headers.put(
                    wrong.oneOf(List.of("Accept", "Content-Type", "Content-Digest", "If-Match")),
                    printable(wrong.text()));
        }
        return new Wrong(operation.at(path, query), headers, body(operation, wrong));
    }

    private String body(Operation operation, WrongValues wrong) {
        if (operation.body().isEmpty() || wrong.rarely()) {
            return operation.body().isEmpty() ? "" : wrong.broken();
        }
        Operation.Body body = operation.body().get();
        return body.isJson()
                ? wrong.spoilt(sample.of(operation, body)).toString()
                : wrong.text() + "\n" + wrong.text();
    }

    /// An empty step of a path is another path.
    private static String filled(String text) {
        return text.isBlank() ? "-" : text;
    }

    /// What the HTTP client sends in a header.
    private static String printable(String text) {
        String kept = text.replaceAll("[^ -~]", "");
        return kept.isBlank() ? "x" : kept;
    }

    private static Answer send(Operation operation, Visitor sender, Wrong wrong) {
        HttpRequest.Builder request = sender.to(wrong.address());
        wrong.headers().forEach(request::setHeader);
        return sender.send(
                request.method(
                        operation.method(), HttpRequest.BodyPublishers.ofString(wrong.body())));
    }

    private static Outcome judged(Operation operation, Wrong request, Answer answer) {
        int status = answer.status();
        String number = Integer.toString(status);
        String fault = "";
        boolean failed = status >= FAILED && status != NOT_SUPPORTED;
        if (failed || !operation.statuses().contains(number)) {
            fault = failed ? "failed" : "not documented";
        } else if (status >= REFUSED && !operation.method().equals("HEAD")) {
            fault = shape(operation, answer);
        }
        return new Outcome(
                status,
                fault.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "%s: %d %s; sent %s %s %.300s; answer %.300s"
                                        .formatted(
                                                operation,
                                                status,
                                                fault,
                                                request.address(),
                                                request.headers(),
                                                request.body(),
                                                answer.text())));
    }

    private static String shape(Operation operation, Answer answer) {
        String type = answer.header("Content-Type").orElse("none").replaceAll(";.*", "");
        String expected = operation.isFhir() ? "application/fhir+json" : "application/problem+json";
        if (!type.equals(expected)) {
            return "is of type " + type;
        }
        JsonNode said = answer.json();
        boolean whole =
                operation.isFhir()
                        ? said.path("resourceType").asText().equals("OperationOutcome")
                                && said.at("/issue/0/severity").isTextual()
                        : said.path("status").asInt() == answer.status()
                                && said.path("type").isTextual()
                                && said.path("title").isTextual()
                                && said.path("code").isTextual();
        return whole ? "" : "is no whole problem";
    }
}
