package care.accord.population.files;

import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// A place that a provider serves, and how many people the provider takes by assignment. At least one of clinician and
/// practice is named.
///
/// @param kind `zip`, `county`, or blank where the line is about capacity alone
/// @param code five digits of the ZIP code or of the county
/// @param places 0 where the line does not say
public record ProviderArea(
        Optional<Npi> npi, Optional<Tin> tin, String kind, String code, int places) {}
