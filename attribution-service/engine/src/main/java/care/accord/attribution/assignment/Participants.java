package care.accord.attribution.assignment;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// The practices and facilities of a contract's provider organization: their charges are pooled. A practice takes part as
/// a whole, whichever of its clinicians are listed.
///
/// @param tins taxpayer identification numbers
/// @param ccns CMS certification numbers
public record Participants(Set<String> tins, Set<String> ccns) {
    public Participants {
        tins = Set.copyOf(tins);
        ccns = Set.copyOf(ccns);
    }

    /// Nobody is pooled: every practice competes for itself.
    public static Participants none() {
        return new Participants(Set.of(), Set.of());
    }

    public static Participants ofTins(String... tins) {
        return new Participants(Set.of(tins), Set.of());
    }

    public static Participants of(Collection<Participant> list) {
        Set<String> tins = new TreeSet<>();
        Set<String> ccns = new TreeSet<>();
        for (Participant participant : list) {
            tins.add(participant.tin());
            if (!participant.ccn().isBlank()) {
                ccns.add(participant.ccn());
            }
        }
        return new Participants(tins, ccns);
    }

    /// The same organization with other practices and facilities.
    public Participants with(Set<String> otherTins, Set<String> otherCcns) {
        return new Participants(otherTins, otherCcns);
    }

    Entity pooled() {
        TreeSet<String> all = new TreeSet<>(tins);
        all.addAll(ccns);
        return new Entity.ContractProviders(all.isEmpty() ? "" : all.first());
    }
}
