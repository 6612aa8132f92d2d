package care.accord.reconciliation.settlement.files;

import care.accord.messages.RosterDecided;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.expenditure.files.RosterWeights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Adds up what a roster's members cost, from the snapshot the roster was decided on.
@ApplicationScoped
public class StoredExpenditures {
    private final PopulationStore store;

    @Inject
    StoredExpenditures(@ConfigProperty(name = "accord.store") String location) {
        this.store = PopulationStore.at(location);
    }

    /// What the members of a roster cost in each of some periods.
    ///
    /// @param knownOn the day whose knowledge counts: later versions of claims are left out
    public List<Expenditures> of(
            RosterDecided roster, List<Expenditures.Period> periods, LocalDate knownOn) {
        RosterWeights weights = RosterWeights.of(store, roster);
        Population population =
                store.load(roster.snapshotLocation(), knownOn, CountedLines.COLUMNS);
        Members members = Members.of(population, weights.weights());
        return periods.stream()
                .map(period ->
                        Expenditures.of(
                                population,
                                members,
                                period,
                                "claims of snapshot %s known on %s, service dates %s, roster version %d with %s"
                                        .formatted(
                                                roster.snapshotId(),
                                                knownOn,
                                                period.days(),
                                                roster.rosterVersion(),
                                                weights.inWords())))
                .toList();
    }
}
