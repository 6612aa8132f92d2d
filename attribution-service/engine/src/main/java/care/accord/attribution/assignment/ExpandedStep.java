package care.accord.attribution.assignment;

import java.util.Set;

/// The third step, 42 CFR 425.402(b)(5): for beneficiaries whom no physician of the contract served in the window, but a
/// non-physician practitioner did, and a physician in the expanded window. Everybody's services in the expanded window are
/// compared.
///
/// @param step what it is called; it takes the specialties of all other steps
/// @param practitioners specialty codes of non-physician practitioners
/// @param monthsBefore how far the expanded window reaches before the window
public record ExpandedStep(Step step, Set<String> practitioners, int monthsBefore) {
    public ExpandedStep {
        practitioners = Set.copyOf(practitioners);
    }
}
