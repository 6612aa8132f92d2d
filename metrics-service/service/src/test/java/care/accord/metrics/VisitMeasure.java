package care.accord.metrics;

import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import java.util.List;
import java.util.Map;

/// A measure of visits made for the tests, `finished-visits`, and visits.
final class VisitMeasure {
    private VisitMeasure() {}

    /// A visit in the morning of a day.
    static String visit(String id, String patient, String status, String day) {
        return visit(id, patient, status, List.of(day + "T08:00:00Z", day + "T09:00:00Z"));
    }

    /// @param when the first and the last instant
    static String visit(String id, String patient, String status, List<String> when) {
        return """
        {"resourceType":"Encounter","id":"%s","status":"%s","class":{"code":"AMB"},"subject":{"reference":"Patient/%s"},\
        "period":{"start":"%s","end":"%s"}}\
        """
                .formatted(id, status, patient, when.getFirst(), when.getLast());
    }

    /// Visits of the period that were not cancelled, and of these the finished ones.
    static String posted() {
        return posted(
                "finished-visits",
                group(
                        "all",
                        population("initial-population", "Visits"),
                        population("denominator", "Visits"),
                        population("denominator-exclusion", "Cancelled"),
                        population("numerator", "Finished")));
    }

    /// `visits-twice`: the same as the rate `finished`, and of all visits those that were not cancelled as the rate `kept`.
    static String postedOfTwoRates() {
        return posted(
                "visits-twice",
                group(
                        "finished",
                        population("initial-population", "Visits"),
                        population("denominator", "Visits"),
                        population("denominator-exclusion", "Cancelled"),
                        population("numerator", "Finished")),
                group(
                        "kept",
                        population("initial-population", "Visits"),
                        population("denominator", "Visits"),
                        population("numerator", "Kept")));
    }

    private static String posted(String id, String... groups) {
        String cql =
                """
                library Visits version '1'
                using FHIR version '4.0.1'
                include FHIRHelpers version '4.0.1' called FHIRHelpers
                parameter "Measurement Period" Interval<DateTime>
                context Patient
                define "Visits": [Encounter] E where E.period during "Measurement Period"
                define "Cancelled": "Visits" E where E.status = 'cancelled'
                define "Finished": "Visits" E where E.status = 'finished'
                define "Kept": "Visits" E where E.status != 'cancelled'
                """;
        String measure =
                """
                {"resourceType":"Measure","id":"%s","url":"urn:measure:%s","version":"1","title":"Finished visits","status":"active","library":["urn:visits"],
                 "topic":[{"coding":[{"system":"urn:topics","code":"access"}],"text":"Access"}],
                 "extension":[{"url":"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis","valueCode":"Encounter"}],
                 "scoring":{"coding":[{"code":"proportion"}]},"group":[%s]}
                """
                        .formatted(id, id, String.join(",", groups));
        return PackageBundle.write(
                new PackageFiles(
                        Map.of(
                                "Visits.cql",
                                cql,
                                "library.json",
                                "{\"resourceType\":\"Library\",\"url\":\"urn:visits\",\"name\":\"Visits\",\"version\":\"1\",\"status\":\"active\",\"content\":[{\"contentType\":\"text/cql\",\"url\":\"Visits.cql\"}]}",
                                "measure.json",
                                measure)));
    }

    private static String group(String id, String... populations) {
        return "{\"id\":\"%s\",\"population\":[%s]}".formatted(id, String.join(",", populations));
    }

    private static String population(String code, String define) {
        return "{\"id\":\"%s\",\"code\":{\"coding\":[{\"code\":\"%s\"}]},\"criteria\":{\"language\":\"text/cql-identifier\",\"expression\":\"%s\"}}"
                .formatted(code, code, define);
    }
}
