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

/// How many member months the roster of a settlement attributes to each practice or clinician: of who is shared, each the months by its part.
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
        List<Weight> weights =
                of(RosterFile.read(store, roster.location(), roster.sha256()), among);
        if (weights.isEmpty()) {
            throw Problem.conflict(
                    "nobody-to-share-with",
                    "The roster of this settlement attributes member months to nobody by name");
        }
        return weights;
    }

    /// The sharers among members, with exact months.
    static List<Weight> of(List<RosterMember> members, Sharers among) {
        SortedMap<String, BigDecimal> months = new TreeMap<>();
        for (RosterMember member : members) {
            if (member.change() != RosterMember.Change.DROPPED && member.memberMonths() > 0) {
                BigDecimal whole = BigDecimal.valueOf(member.memberMonths());
                for (RosterMember.Part part : member.credits()) {
                    String sharer = sharer(part, among);
                    if (!sharer.isBlank()) {
                        months.merge(sharer, whole.multiply(part.weight()), BigDecimal::add);
                    }
                }
            }
        }
        return months.entrySet().stream()
                .map(entry -> new Weight(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String sharer(RosterMember.Part part, Sharers among) {
        return switch (among) {
            case PRACTICES -> part.tin();
            case CLINICIANS -> part.npi();
        };
    }
}
