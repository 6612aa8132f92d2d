package care.accord.metrics.measure.fhir;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A measure of hospital stays made for the tests: stays of the period, those of more than three days, their length.
final class StayMeasure {
    static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final String CQL =
            """
            library Stays version '1'
            using FHIR version '4.0.1'
            include FHIRHelpers version '4.0.1' called FHIRHelpers
            parameter "Measurement Period" Interval<DateTime>
            context Patient
            define "Stays": [Encounter] E where E.period during "Measurement Period"
            define "Long Stays": "Stays" E where duration in days of FHIRHelpers.ToInterval(E.period) > 3
            define "Cancelled": "Stays" E where E.status = 'cancelled'
            define "Stayed": exists "Stays"
            define "Recorded Later": exists ([Condition] C where FHIRHelpers.ToDateTime(C.recordedDate) after end of "Measurement Period")
            define "Sex": Patient.gender.value
            define "Clock": ToString(Now()) + ' ' + ToString(Today()) + ' ' + ToString(@2025-07-01T12:00:00.000)
            define "Months": Count("Stays" E return month from start of FHIRHelpers.ToInterval(E.period))
            define function "Days"(stay Encounter): duration in days of FHIRHelpers.ToInterval(stay.period)
            """;

    private StayMeasure() {}

    /// @param populations `code:define` pairs of one group; an observation is `code:function:of`
    static CqlMeasure of(String scoring, String basis, String... populations) {
        return of(scoring, basis, Map.of("all", List.of(populations)));
    }

    /// @param groups populations by the id of their group
    static CqlMeasure of(String scoring, String basis, Map<String, List<String>> groups) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Stays.cql", CQL);
        texts.put(
                "library.json",
                "{\"resourceType\":\"Library\",\"url\":\"urn:stays\",\"name\":\"Stays\",\"version\":\"1\",\"status\":\"active\",\"content\":[{\"contentType\":\"text/cql\",\"url\":\"Stays.cql\"}]}");
        texts.put("measure.json", measure(scoring, basis, groups));
        return CqlMeasure.of(MeasurePackage.read(new PackageFiles(texts)));
    }

    private static String measure(String scoring, String basis, Map<String, List<String>> groups) {
        List<String> written = new ArrayList<>();
        groups.forEach((id, populations) -> written.add(group(id, populations)));
        return """
        {"resourceType":"Measure","id":"stays","url":"urn:measure:stays","version":"1","title":"Stays","status":"active","library":["urn:stays"],
         "extension":[{"url":"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis","valueCode":"%s"}],
         "scoring":{"coding":[{"code":"%s"}]},
         "group":[%s],
         "supplementalData":[{"usage":[{"text":"shown"}],"criteria":{"language":"text/cql-identifier","expression":"Months"}},
                             {"usage":[{"text":"shown"}],"criteria":{"language":"text/cql-identifier","expression":"Clock"}}]}
        """
                .formatted(basis, scoring, String.join(",", written));
    }

    private static String group(String id, List<String> populations) {
        List<String> parts = new ArrayList<>();
        for (String population : populations) {
            String[] fields = population.split(":", -1);
            parts.add(
                    "{\"id\":\"%s\",%s\"code\":{\"coding\":[{\"code\":\"%s\"}]},\"criteria\":{\"language\":\"text/cql-identifier\",\"expression\":\"%s\"}}"
                            .formatted(
                                    fields[0],
                                    fields.length < 3 ? "" : criteriaReference(fields[2]),
                                    fields[0],
                                    fields[1]));
        }
        return "{\"id\":\"%s\",\"population\":[%s],\"stratifier\":[%s,%s,%s]}"
                .formatted(
                        id,
                        String.join(",", parts),
                        stratifier("by-sex", "", "Sex"),
                        stratifier("whoever-stayed", "", "Stayed"),
                        stratifier("long", appliesTo("denominator"), "Long Stays"));
    }

    private static String stratifier(String id, String appliesTo, String define) {
        return "{\"id\":\"%s\",%s\"criteria\":{\"language\":\"text/cql-identifier\",\"expression\":\"%s\"}}"
                .formatted(id, appliesTo, define);
    }

    private static String appliesTo(String population) {
        return "\"extension\":[{\"url\":\"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-appliesTo\",\"valueCodeableConcept\":{\"coding\":[{\"code\":\"%s\"}]}}],"
                .formatted(population);
    }

    private static String criteriaReference(String of) {
        return "\"extension\":[{\"url\":\"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-criteriaReference\",\"valueString\":\"%s\"}],"
                .formatted(of);
    }
}
