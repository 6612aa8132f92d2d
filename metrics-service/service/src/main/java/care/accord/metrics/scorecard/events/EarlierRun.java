package care.accord.metrics.scorecard.events;

import care.accord.messages.RosterDecided;
import care.accord.metrics.clinical.files.MemberRecords;
import care.accord.metrics.scorecard.store.EarlierResults;
import care.accord.metrics.scorecard.store.EarlierScorecard;
import care.accord.population.store.PopulationStore;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What the version of a contract's scorecard before leaves to a new run: results of everybody about whom nothing is new.
@ApplicationScoped
class EarlierRun {
    private final Tenancy tenancy;
    private final EarlierResults results;
    private final PopulationStore store;

    @Inject
    EarlierRun(
            Tenancy tenancy,
            EarlierResults results,
            @ConfigProperty(name = "accord.store") String location) {
        this.tenancy = tenancy;
        this.results = results;
        this.store = PopulationStore.at(location);
    }

    Unchanged before(RosterDecided roster, MemberRecords records) {
        String payer = roster.parties().payer();
        Optional<EarlierScorecard> before =
                tenancy.inTransaction(payer, () -> results.latest(roster.contractId()));
        return new Unchanged(
                before,
                before.flatMap(then -> changed(then, roster)),
                records,
                measure ->
                        before.map(then ->
                                        tenancy.inTransaction(
                                                payer, () -> results.of(then.id(), measure.id())))
                                .orElseGet(Map::of));
    }

    /// Of whom the snapshot says something else than the one before; empty when it cannot be told.
    private Optional<Set<BeneficiaryId>> changed(EarlierScorecard before, RosterDecided roster) {
        if (before.snapshotId().equals(roster.snapshotId())) {
            return before.dataAsOf().equals(roster.dataAsOf())
                    ? Optional.of(Set.of())
                    : Optional.empty();
        }
        return store.find(roster.parties().payer(), before.snapshotId())
                .filter(then -> then.dataAsOf().stream().noneMatch(before.dataAsOf()::isBefore))
                .flatMap(then ->
                        Optional.of(store.manifest(roster.snapshotLocation()))
                                .filter(now ->
                                        now.dataAsOf().stream()
                                                .noneMatch(roster.dataAsOf()::isBefore))
                                .flatMap(now -> store.changedSince(then, now)));
    }
}
