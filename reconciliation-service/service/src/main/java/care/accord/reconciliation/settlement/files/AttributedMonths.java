package care.accord.reconciliation.settlement.files;

import care.accord.messages.RosterDecided;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.reconciliation.contract.ContractDocument.Sharers;
import care.accord.reconciliation.ledger.Allocation.Weight;
import care.accord.reconciliation.settlement.store.ReportedResults;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How many member months the roster of a settlement attributes to each practice or clinician.
@ApplicationScoped
public class AttributedMonths {
    private final PopulationStore store;
    private final ReportedResults results;

    @Inject
    AttributedMonths(
            @ConfigProperty(name = "accord.store") String location, ReportedResults results) {
        this.store = PopulationStore.at(location);
        this.results = results;
    }

    /// Weights in order of identifier; members without one count for nobody.
    public List<Weight> weights(SettlementRow row, Sharers among) {
        RosterDecided roster = results.roster(row.contractId, row.rosterId);
        SortedMap<String, Long> months = new TreeMap<>();
        for (RosterMember member : RosterFile.read(store, roster.location(), roster.sha256())) {
            String sharer =
                    switch (among) {
                        case PRACTICES -> member.tin();
                        case CLINICIANS -> member.npi();
                    };
            if (member.change() != RosterMember.Change.DROPPED
                    && !sharer.isBlank()
                    && member.memberMonths() > 0) {
                months.merge(sharer, (long) member.memberMonths(), Long::sum);
            }
        }
        if (months.isEmpty()) {
            throw Problem.conflict(
                    "nobody-to-share-with",
                    "The roster of this settlement attributes member months to nobody by name");
        }
        return months.entrySet().stream()
                .map(entry -> new Weight(entry.getKey(), BigDecimal.valueOf(entry.getValue())))
                .toList();
    }
}
