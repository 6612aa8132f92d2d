package care.accord.metrics.report.fhir;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import care.accord.metrics.measure.MeasurementPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names that DEQM resources are written with, and the small parts that all of them have. Resources are nested maps, ready
/// for any JSON writer.
final class Deqm {
    static final String PROFILES = "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/";
    static final String SCORING = "http://terminology.hl7.org/CodeSystem/measure-scoring";
    static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    static final String IMPROVEMENT =
            "http://terminology.hl7.org/CodeSystem/measure-improvement-notation";

    /// How the payer knows its members; protected health information.
    static final String MEMBER = "urn:accord:member-id";

    static final String PARTY = "urn:accord:party";

    /// Not a number alone: those name people of attribution lists.
    static final String PERSON = "measured-";

    private Deqm() {}

    /// An element of names and values in turn; what is null is left out.
    static Map<String, Object> element(@Nullable Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                tree.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return tree;
    }

    static Map<String, Object> extension(String url, String type, Object value) {
        return element("url", url, type, value);
    }

    static Map<String, Object> concept(String system, String code) {
        return element("coding", List.of(element("system", system, "code", code)));
    }

    static Map<String, Object> reference(String target) {
        return element("reference", target);
    }

    static Map<String, Object> organization(String tenant) {
        return reference("Organization/" + tenant);
    }

    /// With the offsets that the period's ends have in its zone.
    static Map<String, Object> period(MeasurementPeriod period) {
        return element(
                "start",
                ISO_OFFSET_DATE_TIME.format(period.first()),
                "end",
                ISO_OFFSET_DATE_TIME.format(period.last()));
    }

    static Map<String, Object> profile(String name) {
        return element("profile", List.of(PROFILES + name));
    }

    /// An extension that only the group of a measure with several scorings has, or the report as a whole.
    static Map<String, Object> scoring(String code) {
        return extension(
                PROFILES + "extension-measureScoring",
                "valueCodeableConcept",
                concept(SCORING, code));
    }
}
