package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The Parameters of an operation on a list.
///
/// @param reason why, from the parameter `reason` of ours; ATR has none
record MemberRequest(
        Optional<Identifier> memberId,
        Optional<Identifier> providerNpi,
        Optional<String> patient,
        Optional<String> provider,
        Optional<String> coverage,
        Optional<Days> period,
        String reason) {
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "attributionPeriod",
                            "coverageReference",
                            "memberId",
                            "patientReference",
                            "providerNpi",
                            "providerReference",
                            "reason"));
    private static final int DATE_LENGTH = 10;

    /// A token of a system; blank where the request names none.
    record Identifier(String system, String value) {}

    /// Days asked for; either may be open.
    record Days(Optional<LocalDate> from, Optional<LocalDate> until) {}

    static MemberRequest of(JsonNode body) {
        if (!body.path("resourceType").asText().equals("Parameters")) {
            throw invalid("Send a resource of type Parameters");
        }
        for (JsonNode one : body.path("parameter")) {
            String name = one.path("name").asText();
            if (!KNOWN.contains(name)) {
                throw invalid(
                        "'%s' is not a parameter of this operation; send some of %s"
                                .formatted(name, String.join(", ", KNOWN)));
            }
        }
        return new MemberRequest(
                identifier(body, "memberId"),
                identifier(body, "providerNpi"),
                reference(body, "patientReference"),
                reference(body, "providerReference"),
                reference(body, "coverageReference"),
                parameter(body, "attributionPeriod").map(one -> days(one.path("valuePeriod"))),
                parameter(body, "reason").map(one -> one.path("valueString").asText()).orElse(""));
    }

    private static Optional<JsonNode> parameter(JsonNode body, String name) {
        for (JsonNode one : body.path("parameter")) {
            if (one.path("name").asText().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<Identifier> identifier(JsonNode body, String name) {
        return parameter(body, name)
                .map(one -> one.path("valueIdentifier"))
                .map(one -> {
                    if (one.path("value").asText().isBlank()) {
                        throw invalid("%s is an Identifier with a value".formatted(name));
                    }
                    return new Identifier(one.path("system").asText(), one.path("value").asText());
                });
    }

    /// References are relative, or absolute with the same end.
    private static Optional<String> reference(JsonNode body, String name) {
        return parameter(body, name)
                .map(one -> one.path("valueReference").path("reference").asText())
                .map(text -> {
                    String[] parts = text.split("/", -1);
                    if (parts.length < 2) {
                        throw invalid("%s is a Reference such as Patient/12".formatted(name));
                    }
                    return parts[parts.length - 2] + "/" + parts[parts.length - 1];
                });
    }

    private static Days days(JsonNode period) {
        return new Days(day(period, "start"), day(period, "end"));
    }

    private static Optional<LocalDate> day(JsonNode period, String end) {
        String text = period.path(end).asText();
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length()))));
        } catch (DateTimeException e) {
            throw invalid("attributionPeriod.%s is a day, not '%s'".formatted(end, text));
        }
    }

    static Problem invalid(String detail) {
        return Problem.badRequest("invalid-parameters", detail);
    }
}
