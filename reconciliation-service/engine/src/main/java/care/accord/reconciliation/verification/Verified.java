package care.accord.reconciliation.verification;

import java.util.List;

/// What came of computing an export again.
///
/// @param subject what the export is of, such as `settlement 17` or `ledger of contract 4`
/// @param differences where it is not what it says, one sentence each; empty when it holds
public record Verified(String subject, List<String> differences) {
    public Verified {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
