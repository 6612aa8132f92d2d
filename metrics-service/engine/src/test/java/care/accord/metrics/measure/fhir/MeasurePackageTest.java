package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A measure package is checked before it is used; what is wrong is named with library and line")
class MeasurePackageTest {
    private static final PackageFiles SHIPPED = PackageFiles.shipped("controlled-blood-pressure");

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    ControlledBloodPressure.cql | AgeInYearsAt(end of | AgeInYearsOn(end of | ControlledBloodPressure line 35: Could not resolve call to operator AgeInYearsOn with signature (System.Date).
                    ControlledBloodPressure.cql | define "Numerator": | define "Numerator" | ControlledBloodPressure line 47: Syntax error
                    ControlledBloodPressure.cql | urn:accord:valueset:pregnancy | urn:accord:valueset:pregnant | ControlledBloodPressure line 15: value set urn:accord:valueset:pregnant is not in the package
                    ControlledBloodPressure.cql | include FHIRHelpers version '4.0.1' | include SomeHelpers version '1.0' | ControlledBloodPressure line 7
                    measure.json | "expression": "Numerator" | "expression": "Numerater" | ControlledBloodPressure: define "Numerater" is missing
                    measure.json | "expression": "Numerator" | "expression": "Readings in Period" | ControlledBloodPressure line 102: define "Readings in Period" gives list<FHIR.Observation>, System.Boolean is needed
                    measure.json | "code": "proportion" | "code": "composite" | Measure controlled-blood-pressure: scoring 'composite' is not evaluated; proportion, ratio, continuous-variable and cohort are
                    measure.json | "code": "proportion" | "code": "continuous-variable" | Measure controlled-blood-pressure: population measure-population is missing
                    measure.json | "expression": "Why" | "expression": "Because" | ControlledBloodPressure: define "Because" is missing
                    measure.json | "code": "numerator" | "code": "numerater" | Measure controlled-blood-pressure: population 'numerater' is not evaluated
                    measure.json | urn:accord:library:Controlled | urn:accord:library:Other | Measure controlled-blood-pressure: library urn:accord:library:OtherBloodPressure
                    library.json | ControlledBloodPressure.cql | Missing.cql | ControlledBloodPressure: its CQL file 'Missing.cql' is missing
                    measure.json | "id": "controlled-blood-pressure" | "id": "123" | Measure 123: '123' is not a measure id: 2 to 64 letters, digits, dots and hyphens, a letter first
                    measure.json | "id": "controlled-blood-pressure", | "language": "en", | Measure: it needs an id, by which contracts name it
                    measure.json | "expression": "Numerator" | "language": "text/cql-identifier" | Measure controlled-blood-pressure: population numerator has no criteria.expression, which names a define
                    measure.json | "version": "1.0.0", | "language": "en", | Measure controlled-blood-pressure: it needs a version
                    library.json | "name": "ControlledBloodPressure", | "language": "en", | library.json: the Library needs the name of its CQL library
                    valueset-pregnancy.json | "url": "urn:accord:valueset:pregnancy", | "language": "en", | valueset-pregnancy.json: the ValueSet needs a url
                    valueset-pregnancy.json | "resourceType": "ValueSet" | "resourceType": "CodeSystem" | valueset-pregnancy.json
                    measure.json | "resourceType": "Measure" | "resourceType": "Measuer" | measure.json: not FHIR R4 JSON
                    """)
    void namesWhatIsWrong(String file, String part, String instead, String problem) {
        Map<String, String> texts = new LinkedHashMap<>(SHIPPED.texts());
        texts.computeIfPresent(file, (_, text) -> text.replace(part, instead));

        assertThatThrownBy(() -> CqlMeasure.of(MeasurePackage.read(new PackageFiles(texts))))
                .isInstanceOf(MeasureContentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void librariesThatIncludeEachOtherAreNamed() {
        Map<String, String> texts = new LinkedHashMap<>(SHIPPED.texts());
        texts.computeIfPresent(
                "ControlledBloodPressure.cql",
                (_, text) ->
                        text.replace(
                                "include FHIRHelpers version '4.0.1' called FHIRHelpers",
                                "include FHIRHelpers version '4.0.1' called FHIRHelpers\ninclude Other version '1.0.0' called Other"));
        texts.put(
                "other.json",
                texts.getOrDefault("library.json", "").replace("ControlledBloodPressure", "Other"));
        texts.put(
                "Other.cql",
                """
                library Other version '1.0.0'
                using FHIR version '4.0.1'
                include ControlledBloodPressure version '1.0.0' called Measure
                context Patient
                define "Again": Measure."Numerator"
                """);

        assertThatThrownBy(() -> CqlMeasure.of(MeasurePackage.read(new PackageFiles(texts))))
                .isInstanceOf(MeasureContentException.class)
                .hasMessageContaining(
                        "Other line 3: includes itself: ControlledBloodPressure > Other > ControlledBloodPressure");
    }

    @Test
    void anEntryOfNothingIsNamed() {
        assertThatThrownBy(() ->
                        PackageBundle.read(
                                """
                                {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Library","id":"a"}},{"fullUrl":"urn:x"}]}
                                """))
                .isInstanceOf(MeasureContentException.class)
                .hasMessageContaining("entry 2: it has no resource");
    }

    /// FHIR R4 does not ask for a content type.
    @Test
    void cqlNeedsNoContentType() {
        Map<String, String> texts = new LinkedHashMap<>(SHIPPED.texts());
        String bundle = PackageBundle.write(new PackageFiles(texts));
        assertThat(bundle).contains("\"contentType\"");
        MeasurePackage read =
                MeasurePackage.read(
                        PackageBundle.read(
                                bundle.replaceAll("\"contentType\":\\s*\"[^\"]*\",", "")));
        assertThat(read.cql()).isEqualTo(MeasurePackage.read(SHIPPED).cql());
    }

    @Test
    void theSamePackageIsTheSameEdition() {
        assertThat(MeasurePackage.read(SHIPPED).description().edition())
                .isEqualTo(MeasurePackage.read(SHIPPED).description().edition());
    }

    @Test
    void theSameTextsAreTranslatedOnce() {
        MeasurePackage content = MeasurePackage.read(SHIPPED);
        CqlLibraries libraries = CqlLibraries.of(content.cql());
        assertThat(libraries).isSameAs(CqlLibraries.of(MeasurePackage.read(SHIPPED).cql()));
        assertThat(libraries.translate(content.library()))
                .isSameAs(libraries.translate(content.library()));
    }
}
