package care.accord.attribution.journey;

import ca.uhn.fhir.context.FhirContext;
import care.accord.servicekit.parts.ProfileValidator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.ValueSet;

/// Da Vinci ATR 2.1.0 and US Core 7.0.0.
final class Profiles {
    private Profiles() {}

    /// Empty where the test data has no profiles.
    static Optional<ProfileValidator> load() {
        return ProfileValidator.against(
                List.of("packages/us_core_700.tgz", "atr-2.1.0"),
                List.of(ours("attribution-reason"), ours("attribution-sharing"), purposesOfUse()));
    }

    /// ATR's value set of characteristics includes one of another guide, which is not in the test data; nobody's codes.
    private static ValueSet purposesOfUse() {
        ValueSet none = new ValueSet();
        none.setUrl("http://hl7.org/fhir/us/davinci-cdex/ValueSet/cdex-POU");
        none.setStatus(Enumerations.PublicationStatus.ACTIVE);
        none.getCompose().addInclude().setSystem("urn:accord:nothing").addConcept().setCode("none");
        return none;
    }

    private static IBaseResource ours(String extension) {
        try (InputStream in =
                Objects.requireNonNull(
                        Profiles.class.getResourceAsStream(
                                "/fhir/StructureDefinition-%s.json".formatted(extension)))) {
            return FhirContext.forR4Cached().newJsonParser().parseResource(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
