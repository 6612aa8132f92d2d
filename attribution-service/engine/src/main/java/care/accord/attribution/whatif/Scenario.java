package care.accord.attribution.whatif;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.run.RunTerms;
import care.accord.population.ClaimColumns.Dictionaries;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a contract might do: practices, facilities and clinicians that come or go, another window, another method.
///
/// @param tins practices with everyone who bills through them
/// @param ccns facilities
/// @param npis clinicians by themselves, whoever they bill through
/// @param method terms whose rules and lists hold instead
public record Scenario(
        Exchanged tins,
        Exchanged ccns,
        Exchanged npis,
        Optional<DateSpan> window,
        Optional<RunTerms> method) {

    /// The terms of a run as the scenario has them.
    public RunTerms on(RunTerms terms) {
        Participants now = terms.participants();
        Participants then =
                now.with(tins.in(now.tins()), ccns.in(now.ccns()))
                        .moving(npis.added(), npis.dropped());
        return method.orElse(terms).with(window.orElse(terms.window())).with(then);
    }

    /// Practices and facilities that would come and that another organization's list has as well, in order: what they bill counts
    /// for nobody then, 42 CFR 425.400(a)(2)(iii).
    public List<String> shared(RunTerms terms) {
        return switch (terms) {
            case RunTerms.OfProgram(AttributionTerms program) ->
                    program.circumstances().otherOrganizations().orElse(List.of()).stream()
                            .map(Organization::participants)
                            .flatMap(listed ->
                                    Stream.concat(
                                            tins.added().stream().filter(listed.tins()::contains),
                                            ccns.added().stream().filter(listed.ccns()::contains)))
                            .distinct()
                            .sorted()
                            .toList();
            case RunTerms.OfChain _ -> List.of();
        };
    }

    /// Identifiers of the scenario that stand on no line of a population, in order: perhaps they are mistyped.
    public List<String> unseen(Population population) {
        Dictionaries seen = population.claims().dictionaries();
        return Stream.of(
                        tins.unseen(seen.tin()),
                        ccns.unseen(seen.facility()),
                        npis.unseen(seen.npi()))
                .flatMap(ids -> ids)
                .sorted()
                .toList();
    }
}
