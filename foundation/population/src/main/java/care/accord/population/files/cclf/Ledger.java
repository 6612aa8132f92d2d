package care.accord.population.files.cclf;

import care.accord.population.files.Remark;
import care.accord.population.files.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Balances the versions of one delivery: a debit and a credit of one claim leave nothing to report. What remains is
/// reported, so that later deliveries can take it back, or take back what earlier ones reported.
final class Ledger {
    private Ledger() {}

    /// The versions that remain. Where several debits of one claim do, they are claims of their own.
    static List<Version> settle(List<Version> versions, Remarks remarks) {
        Map<String, List<Version>> byClaim = new TreeMap<>();
        for (Version version : versions) {
            byClaim.computeIfAbsent(version.claimId(), _ -> new ArrayList<>()).add(version);
        }
        List<Version> remaining = new ArrayList<>();
        for (List<Version> claim : byClaim.values()) {
            remaining.addAll(settleOne(claim, remarks));
        }
        return remaining;
    }

    private static List<Version> settleOne(List<Version> claim, Remarks remarks) {
        List<Version> debits =
                claim.stream().filter(v -> !v.isCancellation()).sorted(Version.ORDER).toList();
        List<Version> credits =
                claim.stream().filter(Version::isCancellation).sorted(Version.ORDER).toList();
        int pairs = Math.min(debits.size(), credits.size());
        remarks.add(Remark.VERSIONS_TAKEN_BACK, 2L * pairs);
        remarks.add(Remark.UNMATCHED_CANCELLATIONS, credits.size() - pairs);
        List<Version> rest =
                (debits.size() > pairs ? debits : credits)
                        .subList(pairs, Math.max(debits.size(), credits.size()));
        List<Version> named = new ArrayList<>();
        for (int nth = rest.size(); nth > 0; nth--) {
            Version version = rest.get(nth - 1);
            int copy = rest.size() - nth + 1;
            named.add(copy == 1 ? version : version.named(version.claimId() + "#" + copy));
        }
        return named;
    }
}
