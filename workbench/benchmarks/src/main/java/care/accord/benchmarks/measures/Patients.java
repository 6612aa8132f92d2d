package care.accord.benchmarks.measures;

import care.accord.vocabulary.DateSpan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The bundles of a file of published cases that share a period.
///
/// @param bundles FHIR R4 Bundles as JSON, one person each
record Patients(DateSpan period, List<String> bundles) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param unrelated how many resources that no measure asks for are added to each person
    static Patients read(Path file, int unrelated) throws IOException {
        List<String> bundles = new ArrayList<>();
        DateSpan first = null;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                JsonNode dates = node.path("period");
                DateSpan period =
                        new DateSpan(
                                LocalDate.parse(dates.path("start").asText()),
                                LocalDate.parse(dates.path("end").asText()));
                first = first == null ? period : first;
                if (period.equals(first)) {
                    bundles.add(padded((ObjectNode) node.path("bundle"), unrelated));
                }
            }
        }
        if (first == null) {
            throw new IllegalArgumentException(file + " holds no cases");
        }
        return new Patients(first, bundles);
    }

    double perSecond(Taken taken) {
        return bundles.size() / taken.cpuSeconds();
    }

    /// Laboratory results of a code that nothing asks for, spread over the years before the period.
    private static String padded(ObjectNode bundle, int unrelated) {
        ArrayNode entries = (ArrayNode) bundle.path("entry");
        String patient = patient(entries);
        for (int number = 0; number < unrelated; number++) {
            ObjectNode resource = entries.addObject().putObject("resource");
            resource.put("resourceType", "Observation");
            resource.put("id", patient + "-" + number);
            resource.put("status", "final");
            resource.putObject("code")
                    .putArray("coding")
                    .addObject()
                    .put("system", "http://loinc.org")
                    .put("code", "unrelated-" + number % 20);
            resource.putObject("subject").put("reference", "Patient/" + patient);
            resource.put(
                    "effectiveDateTime",
                    LocalDate.EPOCH.plusYears(40).plusDays(17L * number) + "T08:00:00Z");
            resource.putObject("valueQuantity")
                    .put("value", 100 + number)
                    .put("unit", "mg/dL")
                    .put("system", "http://unitsofmeasure.org")
                    .put("code", "mg/dL");
        }
        return bundle.toString();
    }

    private static String patient(ArrayNode entries) {
        for (JsonNode entry : entries) {
            JsonNode resource = entry.path("resource");
            if (resource.path("resourceType").asText().equals("Patient")) {
                return resource.path("id").asText();
            }
        }
        throw new IllegalArgumentException("a bundle without a Patient");
    }
}
