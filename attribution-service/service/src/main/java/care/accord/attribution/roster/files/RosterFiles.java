package care.accord.attribution.roster.files;

import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.population.store.RosterMember.Change;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes the members of a roster, without those who were dropped, for the services that work on it.
@ApplicationScoped
public class RosterFiles {
    private final PopulationStore store;

    @Inject
    RosterFiles(@ConfigProperty(name = "accord.store") String location) {
        this.store = PopulationStore.at(location);
    }

    public RosterFile write(String tenant, String rosterId, List<MemberRow> rows) {
        List<RosterMember> members =
                rows.stream().filter(row -> !row.isDropped()).map(RosterFiles::member).toList();
        return RosterFile.write(store, tenant, rosterId, members);
    }

    private static RosterMember member(MemberRow row) {
        return new RosterMember(
                row.rowNumber,
                new BeneficiaryId(row.beneficiaryId),
                row.tin,
                row.npi,
                row.memberMonths,
                row.decidedBy,
                Change.valueOf(row.change.toUpperCase(Locale.ROOT)),
                row.sharing().weight(),
                parts(row.sharing()));
    }

    /// Of the contract's providers, where several share the person; one provider has all that is the contract's.
    private static List<RosterMember.Part> parts(Sharing sharing) {
        List<Sharing.Part> ours = sharing.ours();
        return ours.size() < 2
                ? List.of()
                : ours.stream()
                        .flatMap(part ->
                                part.credited().stream()
                                        .map(provider ->
                                                new RosterMember.Part(
                                                        provider.tin(),
                                                        provider.npi(),
                                                        part.weight())))
                        .toList();
    }
}
