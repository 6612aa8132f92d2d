package care.accord.attribution.whatif;

import care.accord.attribution.assignment.Participants;
import care.accord.attribution.run.RunTerms;
import care.accord.vocabulary.DateSpan;
import java.util.Optional;

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
}
