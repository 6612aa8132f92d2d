package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.CompositeScoring;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A composite is a FHIR Measure that names what it is composed of")
class CompositePackageTest {
    private static String measure(String scoring, String artifacts) {
        return """
        {"resourceType":"Measure","id":"prevention","url":"urn:measure:prevention","version":"1","title":"Prevention","status":"active",
         "scoring":{"coding":[{"code":"composite"}]},"compositeScoring":{"coding":[{"code":"%s"}]},"relatedArtifact":[%s]}
        """
                .formatted(scoring, artifacts);
    }

    private static final String TWO =
            """
            {"type":"composed-of","resource":"urn:accord:measure:annual-wellness-visit|1.0.0",
             "extension":[{"url":"http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-weight","valueDecimal":2.5}]},
            {"type":"documentation","resource":"http://example.org/why"},
            {"type":"composed-of","resource":"http://example.org/Measure/breast-cancer-screening"}
            """;

    private static PackageFiles files(String measure) {
        return new PackageFiles(Map.of("measure.json", measure));
    }

    @Test
    void componentsAndWeightsAreRead() {
        CompositeMeasure composite =
                CompositePackage.read(files(measure("weighted", TWO))).orElseThrow();
        assertThat(composite.scoring()).isEqualTo(CompositeScoring.WEIGHTED);
        assertThat(composite.description().title()).isEqualTo("Prevention");
        assertThat(composite.components().stream().map(one -> one.measure() + " " + one.weight()))
                .containsExactly("annual-wellness-visit 2.5", "breast-cancer-screening 1");
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        String wrong =
                TWO.replace("2.5", "-1")
                        .replace(
                                "http://example.org/Measure/breast-cancer-screening",
                                "http://example.org/Measure/");
        assertThatThrownBy(() -> CompositePackage.read(files(measure("median", wrong))))
                .isInstanceOf(MeasureContentException.class)
                .hasMessageContaining("compositeScoring 'median' is not evaluated")
                .hasMessageContaining("The weight of annual-wellness-visit is -1")
                .hasMessageContaining("is not a measure id");
    }

    @Test
    void anyOtherMeasureIsNone() {
        assertThat(
                        CompositePackage.read(
                                files(measure("weighted", TWO).replace("composite\"", "cohort\""))))
                .isEmpty();
    }
}
