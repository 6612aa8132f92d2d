package care.accord.metrics;

import care.accord.servicekit.parts.ProfileValidator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations;

/// DEQM 5.0.0, and permissive definitions of what it refers to.
final class DeqmProfiles {
    private DeqmProfiles() {}

    /// Empty where the test data has no profiles.
    static Optional<ProfileValidator> load() {
        return ProfileValidator.against(
                List.of("compiled/stubs", "compiled/deqm-5.0.0"),
                List.of(
                        newer("v3-ActCode", "CAREGAP"),
                        newer("measure-scoring", "proportion", "ratio", "composite")));
    }

    /// FHIR R4's copies of these code systems are older than the codes that DEQM uses.
    private static CodeSystem newer(String name, String... codes) {
        CodeSystem system = new CodeSystem();
        system.setUrl("http://terminology.hl7.org/CodeSystem/" + name)
                .setStatus(Enumerations.PublicationStatus.ACTIVE)
                .setContent(CodeSystem.CodeSystemContentMode.FRAGMENT);
        for (String code : codes) {
            system.addConcept().setCode(code);
        }
        return system;
    }
}
