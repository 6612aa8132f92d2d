package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Resource;

/// A measure package as one FHIR R4 Bundle, CQL inline: how it travels and is kept.
public final class PackageBundle {
    private PackageBundle() {}

    /// The files of a package in one Bundle; files of CQL go into the Libraries that name them.
    public static String write(PackageFiles files) {
        IParser parser = Fhir.lenientParser();
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        files.texts()
                .forEach((name, text) -> {
                    if (name.endsWith(".json")) {
                        Resource resource = (Resource) parser.parseResource(text);
                        if (resource instanceof Library library) {
                            inline(library, files);
                        }
                        bundle.addEntry().setResource(resource);
                    }
                });
        return parser.encodeResourceToString(bundle);
    }

    private static void inline(Library library, PackageFiles files) {
        String text = files.texts().get(String.valueOf(library.getContentFirstRep().getUrl()));
        if (text != null) {
            library.getContentFirstRep()
                    .setUrl(null)
                    .setData(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The resources of a Bundle as the files of a package.
    ///
    /// @throws MeasureContentException when it is no Bundle
    public static PackageFiles read(String json) {
        IParser parser = Fhir.lenientParser();
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            List<ContentProblem> problems = new ArrayList<>();
            int number = 0;
            for (Bundle.BundleEntryComponent entry :
                    parser.parseResource(Bundle.class, json).getEntry()) {
                Resource resource = entry.getResource();
                number++;
                if (resource == null) {
                    problems.add(new ContentProblem("entry " + number, 0, "it has no resource"));
                } else {
                    texts.put(
                            "entry %d %s.json".formatted(number, resource.fhirType()),
                            parser.encodeResourceToString(resource));
                }
            }
            if (!problems.isEmpty()) {
                throw new MeasureContentException(problems);
            }
            return new PackageFiles(texts);
        } catch (DataFormatException e) {
            throw new MeasureContentException(
                    List.of(
                            new ContentProblem(
                                    "package", 0, "not a FHIR R4 Bundle: " + e.getMessage())));
        }
    }
}
