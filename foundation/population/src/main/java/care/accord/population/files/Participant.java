package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.Optional;

/// A clinician or facility that takes part in a contract through a provider organization.
///
/// @param effective first day, or empty for "from the beginning"
/// @param end last day, or empty for "until further notice"
public record Participant(
        String contractId,
        Tin tin,
        Optional<Npi> npi,
        Optional<Ccn> ccn,
        String practiceName,
        String providerName,
        String specialty,
        Optional<LocalDate> effective,
        Optional<LocalDate> end) {}
