package care.accord.attribution.assignment;

import care.accord.vocabulary.Citation;
import java.util.Set;

/// One step of an assignment rule: whose services are compared. The first step in which any entity furnished a service
/// decides; later ones are not tried.
///
/// @param specialties CMS specialty codes of the clinicians whose services are compared; empty means everyone's
/// @param healthCenters whether services of health centers and rural clinics are compared in this step
public record Step(
        String name, Set<String> specialties, HealthCenters healthCenters, Citation citation) {
    public Step {
        specialties = Set.copyOf(specialties);
    }

    /// Whether claims of health centers and rural clinics take part in a step.
    public enum HealthCenters {
        COUNTED,
        LEFT_OUT
    }

    /// A step that compares everyone's services.
    public static Step everyone(String name, Citation citation) {
        return new Step(name, Set.of(), HealthCenters.COUNTED, citation);
    }

    boolean takes(String specialty) {
        return specialties.isEmpty() || specialties.contains(specialty);
    }
}
