package care.accord.metrics.matching;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who a patient is among the members of a contract.
public sealed interface PatientMatch {
    /// The rules by which identifiers led anywhere.
    SortedSet<MatchingRule> rules();

    /// Everything that leads anywhere leads to one member.
    record Matched(BeneficiaryId member, SortedSet<MatchingRule> rules) implements PatientMatch {
        public Matched {
            rules = new TreeSet<>(rules);
        }
    }

    /// Identifiers lead to several members: whose record it is cannot be told, and no measure reads it.
    record Ambiguous(Set<BeneficiaryId> members, SortedSet<MatchingRule> rules)
            implements PatientMatch {
        public Ambiguous {
            members = Set.copyOf(members);
            rules = new TreeSet<>(rules);
        }
    }
}
