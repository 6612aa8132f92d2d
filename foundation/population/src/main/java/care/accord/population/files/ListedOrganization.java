package care.accord.population.files;

import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// A participant of another organization of a program. At least one of practice and facility is named.
///
/// @param contract the organization's own contract on the platform, which it does not compete with; blank where it has none
/// @param program whose contracts it competes with, as contracts name it; blank where the list does not say
/// @param complete whether the list has every participant of every other organization of the program
public record ListedOrganization(
        String organization,
        String contract,
        String program,
        Optional<Tin> tin,
        Optional<Npi> npi,
        Optional<Ccn> ccn,
        DateSpan span,
        boolean complete) {}
