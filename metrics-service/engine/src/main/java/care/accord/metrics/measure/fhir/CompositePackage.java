package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.CompositeScoring;
import care.accord.metrics.measure.MeasureId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.Resource;

/// Reads a Measure of scoring `composite`: it has no CQL of its own but names the measures it is composed of, with weights
/// (HL7 Quality Measure IG, "Composite Measures").
public final class CompositePackage {
    private static final String WEIGHT =
            "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-weight";

    private CompositePackage() {}

    /// The composite in the package; empty where its Measure is none.
    ///
    /// @throws MeasureContentException saying everything that is wrong with it
    public static Optional<CompositeMeasure> read(PackageFiles files) {
        for (String text : files.texts().values()) {
            if (text.startsWith("{") && resource(text) instanceof Measure measure) {
                return "composite".equals(measure.getScoring().getCodingFirstRep().getCode())
                        ? Optional.of(read(measure, text))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Resource resource(String text) {
        try {
            return (Resource) Fhir.lenientParser().parseResource(text);
        } catch (DataFormatException e) {
            throw new MeasureContentException(
                    List.of(
                            new ContentProblem(
                                    "package", 0, "not FHIR R4 JSON: " + e.getMessage())));
        }
    }

    private static CompositeMeasure read(Measure measure, String text) {
        List<ContentProblem> problems = new ArrayList<>();
        String place = "Measure " + measure.getIdElement().getIdPart();
        String code = String.valueOf(measure.getCompositeScoring().getCodingFirstRep().getCode());
        Optional<CompositeScoring> scoring = CompositeScoring.of(code);
        if (scoring.isEmpty()) {
            problems.add(
                    new ContentProblem(
                            place,
                            0,
                            "compositeScoring '%s' is not evaluated; all-or-nothing, opportunity, weighted and linear are"
                                    .formatted(code)));
        }
        List<CompositeMeasure.Component> components = new ArrayList<>();
        for (RelatedArtifact artifact : measure.getRelatedArtifact()) {
            if (artifact.getType() == RelatedArtifact.RelatedArtifactType.COMPOSEDOF) {
                component(artifact, place, problems).ifPresent(components::add);
            }
        }
        if (components.isEmpty()) {
            problems.add(new ContentProblem(place, 0, "no relatedArtifact is of type composed-of"));
        }
        MeasureCriteria criteria = new MeasureCriteria(measure, problems);
        criteria.identity();
        if (!problems.isEmpty()) {
            throw new MeasureContentException(problems);
        }
        return new CompositeMeasure(criteria.description(text), scoring.orElseThrow(), components);
    }

    private static Optional<CompositeMeasure.Component> component(
            RelatedArtifact artifact, String place, List<ContentProblem> problems) {
        String canonical = Objects.requireNonNullElse(artifact.getResource(), "");
        try {
            return Optional.of(
                    new CompositeMeasure.Component(
                            new MeasureId(
                                    canonical.replaceFirst("\\|.*", "").replaceFirst(".*[/:]", "")),
                            weight(artifact)));
        } catch (IllegalArgumentException e) {
            problems.add(
                    new ContentProblem(
                            place, 0, "component '%s': %s".formatted(canonical, e.getMessage())));
            return Optional.empty();
        }
    }

    private static BigDecimal weight(RelatedArtifact artifact) {
        Extension weight = artifact.getExtensionByUrl(WEIGHT);
        return weight != null && weight.getValue() instanceof DecimalType number
                ? number.getValue()
                : BigDecimal.ONE;
    }
}
