package care.accord.attribution.export.order.fhir;

import care.accord.attribution.attributionlist.fhir.Numbers;
import care.accord.attribution.explanationofbenefit.ServiceDates;
import care.accord.attribution.export.ExportedType;
import care.accord.servicekit.problem.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the parameters of a kick-off say. What is not understood is refused, or noted where the client is lenient.
final class ExportParameters {
    private static final Set<String> FORMATS =
            Set.of("application/fhir+ndjson", "application/ndjson", "ndjson");
    private static final String ATTRIBUTION = "hl7.fhir.us.davinci-atr";
    private static final String FILTERED = "ExplanationOfBenefit?";
    private static final String SERVICE_DATE = "service-date";
    private static final String PATIENT = "Patient/";

    private final Manner manner;
    private final List<ExportedType> types = new ArrayList<>();
    private final List<Long> patients = new ArrayList<>();
    private final List<String> serviceDates = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> until = Optional.empty();

    ExportParameters(Manner manner) {
        this.manner = manner;
    }

    /// Empty where no types are asked for.
    List<ExportedType> types() {
        return List.copyOf(types);
    }

    List<Long> patients() {
        return List.copyOf(patients);
    }

    List<String> serviceDates() {
        return List.copyOf(serviceDates);
    }

    Optional<Instant> since() {
        return since;
    }

    /// @throws Problem 400 where nothing can lie between the two moments
    Optional<Instant> until() {
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw Problem.badRequest(
                    "until-not-after-since", "_until is a moment after that of _since");
        }
        return until;
    }

    /// What was left out, in words.
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /// Takes one value of a parameter.
    void take(String name, String value) {
        switch (name) {
            case "_outputFormat" -> format(value);
            case "_since" -> since = Optional.of(moment("since", value));
            case "_until" -> until = Optional.of(moment("until", value));
            case "_type" -> Arrays.stream(value.split(",", -1)).forEach(this::type);
            case "_typeFilter" -> Arrays.stream(value.split(",", -1)).forEach(this::filter);
            case "exportType" -> exportType(value);
            case "patient" -> patients.add(patient(value));
            case "_format" -> {}
            default ->
                    leaveOut(
                            "unknown-parameter",
                            "The parameter '%s' is not understood here; _outputFormat, _since, _until, _type, _typeFilter and, in a body, patient are"
                                    .formatted(name));
        }
    }

    private void leaveOut(String code, String why) {
        switch (manner) {
            case STRICT -> throw Problem.badRequest(code, why);
            case LENIENT -> ignored.add(why);
        }
    }

    private static void format(String value) {
        if (!FORMATS.contains(value)) {
            throw Problem.badRequest(
                    "unknown-format",
                    "'%s' is not a format that is written; send application/fhir+ndjson"
                            .formatted(value));
        }
    }

    private static Instant moment(String name, String value) {
        try {
            // A plus that nobody encoded arrives as a blank.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "malformed-" + name, "_%s is a moment, YYYY-MM-DDThh:mm:ssZ".formatted(name));
        }
    }

    private void type(String name) {
        Optional<ExportedType> known = ExportedType.of(name.strip());
        if (known.isPresent()) {
            types.add(known.get());
        } else {
            leaveOut(
                    "unknown-type",
                    "'%s' is not exported here; ask for %s"
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            Arrays.stream(ExportedType.values())
                                                    .map(ExportedType::fhir)
                                                    .toList())));
        }
    }

    /// Claims are filtered by their days of service; all conditions hold.
    private void filter(String encoded) {
        String filter = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        if (filter.startsWith(FILTERED)
                && Arrays.stream(filter.substring(FILTERED.length()).split("&", -1))
                        .allMatch(one -> one.startsWith(SERVICE_DATE + "="))) {
            for (String one : filter.substring(FILTERED.length()).split("&", -1)) {
                serviceDates.add(serviceDate(one.substring(SERVICE_DATE.length() + 1)));
            }
        } else {
            leaveOut(
                    "unknown-filter",
                    "A _typeFilter other than ExplanationOfBenefit?service-date=… is not understood here");
        }
    }

    private static String serviceDate(String value) {
        try {
            ServiceDates.of(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("malformed-service-date", "service-date: " + e.getMessage());
        }
    }

    private void exportType(String value) {
        if (!value.equals(ATTRIBUTION)) {
            leaveOut(
                    "unknown-export-type",
                    "'%s' is not a kind of export that is known here; send exportType=%s"
                            .formatted(value, ATTRIBUTION));
        }
    }

    private static long patient(String reference) {
        String number = reference.startsWith(PATIENT) ? reference.substring(PATIENT.length()) : "";
        if (!Numbers.isNumber(number)) {
            throw Problem.badRequest(
                    "malformed-patient", "patient is a reference such as Patient/12");
        }
        return Long.parseLong(number);
    }
}
