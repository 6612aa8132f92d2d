package care.accord.metrics.report.fhir;

import care.accord.metrics.gap.GapStatus;
import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.servicekit.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What `Measure/$care-gaps` is asked.
///
/// @param providers each a TIN or NPI or the tenant of a provider organization; with several, gaps are of all of them at once
/// @param measures canonicals, ids or identifiers of measures; without any, all
/// @param topics codes, `system|code` or words of what measures are about; without any, all
record GapsRequest(
        LocalDate periodStart,
        LocalDate periodEnd,
        Subject subject,
        List<String> providers,
        List<GapStatus> statuses,
        List<String> measures,
        List<String> topics,
        Form form) {
    private static final Set<String> KNOWN =
            Set.of(
                    "periodStart",
                    "periodEnd",
                    "subject",
                    "provider",
                    "practitioner",
                    "organization",
                    "status",
                    "measure",
                    "measureId",
                    "measureIdentifier",
                    "measureUrl",
                    "topic",
                    "isDocument",
                    "_format");
    private static final String BY_IDENTIFIER = "Patient?identifier=";

    private static final String MEASURE = "urn:accord:measure|";
    private static final List<String> PROVIDERS =
            List.of("provider", "practitioner", "organization");

    GapsRequest {
        providers = List.copyOf(providers);
        statuses = List.copyOf(statuses);
        measures = List.copyOf(measures);
        topics = List.copyOf(topics);
    }

    /// Whose gaps.
    sealed interface Subject {
        /// Everybody in sight.
        record Everybody() implements Subject {}

        /// The members of a contract's list.
        record Members(String contract) implements Subject {}

        /// Somebody by the number that gaps name them by.
        record Person(long number) implements Subject {}

        /// Somebody by the payer's identifier.
        record Member(String identifier) implements Subject {}
    }

    /// As what a member's gaps are told.
    enum Form {
        DOCUMENT,
        COLLECTION
    }

    static GapsRequest of(FhirParameters parameters) {
        parameters.known(KNOWN);
        List<String> measures = new ArrayList<>();
        for (String name : List.of("measureUrl", "measureId", "measure")) {
            measures.addAll(parameters.all(name));
        }
        parameters.all("measureIdentifier").stream()
                .map(GapsRequest::identified)
                .forEach(measures::add);
        GapsRequest request =
                new GapsRequest(
                        parameters.day("periodStart"),
                        parameters.day("periodEnd"),
                        parameters
                                .first("subject")
                                .map(GapsRequest::subject)
                                .orElseGet(Subject.Everybody::new),
                        providers(parameters),
                        parameters.all("status").stream().map(GapsRequest::status).toList(),
                        measures,
                        parameters.all("topic"),
                        form(parameters));
        if (request.statuses.isEmpty()) {
            throw Problem.badRequest("parameter-missing", "'status' is needed: " + codes());
        }
        if (request.periodEnd.isBefore(request.periodStart)) {
            throw Problem.badRequest("malformed-period", "periodEnd is before periodStart");
        }
        return request;
    }

    /// An address must not hold a person's identifier: it would end up in logs.
    GapsRequest asAddressed() {
        if (subject instanceof Subject.Member) {
            throw Problem.badRequest(
                    "person-in-url",
                    "'subject' would put a person's identifier into an address; send it in the body: POST /fhir/Measure/$care-gaps");
        }
        return this;
    }

    private static Subject subject(String reference) {
        if (reference.startsWith("Group/")) {
            return new Subject.Members(reference.substring("Group/".length()));
        }
        String person = "Patient/" + Deqm.PERSON;
        if (reference.matches(person + "[0-9]{1,18}")) {
            return new Subject.Person(Long.parseLong(reference.substring(person.length())));
        }
        if (reference.startsWith(BY_IDENTIFIER + Deqm.MEMBER + "|")) {
            return new Subject.Member(
                    reference.substring((BY_IDENTIFIER + Deqm.MEMBER + "|").length()));
        }
        if (reference.startsWith("Patient/")) {
            throw Problem.notFound();
        }
        throw Problem.badRequest(
                "malformed-subject",
                "subject is Group/<contract>, Patient/%s<n> or, in a body, %s%s|<value>"
                        .formatted(Deqm.PERSON, BY_IDENTIFIER, Deqm.MEMBER));
    }

    /// A measure's identifier, with the system that it is published with or without one.
    private static String identified(String token) {
        String value = token.startsWith(MEASURE) ? token.substring(MEASURE.length()) : token;
        if (value.contains("|")) {
            throw Problem.badRequest(
                    "unknown-identifier-system",
                    "measureIdentifier '%s' is of another system; measures here are %s<id>, as GET /fhir/Measure lists them"
                            .formatted(token, MEASURE));
        }
        return value;
    }

    /// `Organization/<tenant>`, or a TIN or NPI, bare or as `Practitioner?identifier=<system>|<value>`. A clinician and an
    /// organization together are the clinician there.
    private static List<String> providers(FhirParameters parameters) {
        return PROVIDERS.stream()
                .flatMap(name -> parameters.first(name).stream())
                .map(text -> text.replaceFirst("^.*[|/]", ""))
                .toList();
    }

    private static GapStatus status(String code) {
        return Arrays.stream(GapStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest(
                                "unknown-status",
                                "status '%s' is not known; send one or several of %s"
                                        .formatted(code, codes())));
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(GapStatus.values()).map(GapStatus::code).toList());
    }

    private static Form form(FhirParameters parameters) {
        String text = parameters.first("isDocument").orElse("true");
        return switch (text) {
            case "true" -> Form.DOCUMENT;
            case "false" -> Form.COLLECTION;
            default ->
                    throw Problem.badRequest(
                            "malformed-flag",
                            "isDocument is true or false, not '%s'".formatted(text));
        };
    }

    /// Whether a rate is asked for: gaps through a period that ends in the days asked about.
    Boolean asksFor(MeasuredRateRow rate) {
        boolean isInPeriod =
                !rate.periodEnd.isBefore(periodStart) && !rate.periodEnd.isAfter(periodEnd);
        boolean isOfGroup =
                switch (subject) {
                    case Subject.Members(String contract) -> rate.contractId.equals(contract);
                    case Subject.Everybody _, Subject.Person _, Subject.Member _ -> true;
                };
        return isInPeriod && isOfGroup && (measures.isEmpty() || isNamed(rate));
    }

    private boolean isNamed(MeasuredRateRow rate) {
        return measures.stream()
                .anyMatch(name ->
                        name.equals(rate.measure)
                                || name.equals(rate.canonical)
                                || rate.canonical.startsWith(name + "|"));
    }
}
