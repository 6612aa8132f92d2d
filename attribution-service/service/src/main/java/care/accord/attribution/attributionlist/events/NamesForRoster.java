package care.accord.attribution.attributionlist.events;

import care.accord.attribution.adjustment.store.AdjustedRow;
import care.accord.attribution.attributionlist.store.ListedNames;
import care.accord.attribution.roster.events.RosterSaved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/// A decided roster gets what its exchange needs: numbers for whoever is new, and the agreements that it was made with.
@ApplicationScoped
class NamesForRoster {
    private final ListedNames names;

    @Inject
    NamesForRoster(ListedNames names) {
        this.names = names;
    }

    void on(@Observes RosterSaved saved) {
        names.number(saved.roster());
        saved.agreed().forEach(one -> AdjustedRow.of(saved.roster(), one).persist());
    }
}
