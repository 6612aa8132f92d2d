import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.opencds.cqf.fhir.cr.measure.MeasureEvaluationOptions;
import org.opencds.cqf.fhir.cr.measure.common.MeasurePeriodValidator;
import org.opencds.cqf.fhir.cr.measure.r4.R4MultiMeasureService;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The clinical-reasoning library over a file of bundles, one a line: a population report per pass, parsing included. Prints what
/// the last pass took and the population counts.
public final class ClinicalReasoning {
    private static final String CANONICAL = "https://madie.cms.gov/Library/";

    private ClinicalReasoning() {}

    /// Arguments: content folder (libraries, measures, valuesets.tsv.gz), measure id, file of bundles, period start, end, passes.
    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[0]);
        FhirContext fhir = FhirContext.forR4Cached();
        IParser parser = fhir.newJsonParser();
        List<Resource> library = content(content, arguments[1], parser);
        List<String> bundles = Files.readAllLines(Path.of(arguments[2]));
        MeasureEvaluationOptions options = MeasureEvaluationOptions.defaultOptions();
        options.getEvaluationSettings().setLibraryCache(new HashMap<>());
        options.getEvaluationSettings().setModelCache(new HashMap<>());
        options.getEvaluationSettings().setValueSetCache(new HashMap<>());
        double seconds = 0;
        MeasureReport report = new MeasureReport();
        for (int pass = 0; pass < Integer.parseInt(arguments[5]); pass++) {
            long begun = cpu();
            InMemoryFhirRepository repository = new InMemoryFhirRepository(fhir);
            library.forEach(resource -> repository.update(resource, Map.of()));
            for (String bundle : bundles) {
                for (Bundle.BundleEntryComponent entry :
                        parser.parseResource(Bundle.class, bundle).getEntry()) {
                    repository.update(entry.getResource(), Map.of());
                }
            }
            report =
                    new R4MultiMeasureService(
                                    repository,
                                    options,
                                    "http://localhost",
                                    new MeasurePeriodValidator())
                            .evaluate(
                                    Eithers.forMiddle3(
                                            new org.hl7.fhir.r4.model.IdType(
                                                    "Measure/" + arguments[1])),
                                    LocalDate.parse(arguments[3]).atStartOfDay(ZoneOffset.UTC),
                                    LocalDate.parse(arguments[4])
                                            .atTime(23, 59, 59)
                                            .atZone(ZoneOffset.UTC),
                                    "population",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null);
            seconds = (cpu() - begun) / 1e9;
        }
        Map<String, Integer> counts = new TreeMap<>();
        report.getGroupFirstRep()
                .getPopulation()
                .forEach(population ->
                        counts.put(
                                population.getCode().getCodingFirstRep().getCode(),
                                population.getCount()));
        System.out.println("peer " + seconds + " " + counts.toString().replace(" ", ""));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Resource> content(Path folder, String measure, IParser parser)
            throws Exception {
        List<Resource> resources = new ArrayList<>();
        try (var files = Files.list(folder.resolve("libraries"))) {
            for (Path file : files.sorted().toList()) {
                Resource resource = (Resource) parser.parseResource(Files.readString(file));
                if (resource instanceof Library library && library.hasContent()) {
                    library.setId("Library/" + library.getName());
                    // Some come without a canonical; this engine looks libraries up by it.
                    library.setUrl(CANONICAL + library.getName());
                    resources.add(library);
                }
            }
        }
        Measure own =
                (Measure)
                        parser.parseResource(
                                Files.readString(
                                        folder.resolve("measures")
                                                .resolve(measure + ".measure.json")));
        resources.add(own);
        resources.addAll(valueSets(folder.resolve("valuesets.tsv.gz")).values());
        return resources;
    }

    private static Map<String, ValueSet> valueSets(Path file) throws Exception {
        Map<String, ValueSet> valueSets = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                ValueSet valueSet =
                        valueSets.computeIfAbsent(fields[0], ClinicalReasoning::valueSet);
                valueSet.getExpansion().addContains().setSystem(fields[2]).setCode(fields[3]);
            }
        }
        return valueSets;
    }

    private static ValueSet valueSet(String url) {
        ValueSet valueSet = new ValueSet();
        valueSet.setUrl(url);
        valueSet.setId("ValueSet/" + url.replaceFirst(".*/", ""));
        valueSet.getExpansion().setTimestamp(new java.util.Date(0));
        return valueSet;
    }
}
