package care.accord.reconciliation.verification;

import care.accord.reconciliation.ledger.Entry;
import care.accord.reconciliation.ledger.LedgerTree;
import care.accord.reconciliation.ledger.WrittenEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An exported ledger: its chain of hashes is computed again from its journals. A chain that was written anew from its
/// beginning is told from the true one by the head that the parties kept.
public final class LedgerVerification {
    private LedgerVerification() {}

    /// Where the ledger breaks, in one sentence; empty when it is what was written.
    ///
    /// @param exported `entries` from the first, and the `head` that the export claims
    /// @throws IllegalArgumentException naming what is missing when it is no ledger as the platform exports them
    public static List<String> differences(Map<?, ?> exported) {
        List<WrittenEntry> entries = entries(exported);
        String head = entries.isEmpty() ? Entry.START : entries.getLast().hash();
        return WrittenEntry.firstBreak(entries)
                .map(broken ->
                        List.of(
                                "entry %d, journal %s: %s"
                                        .formatted(broken.number(), broken.key(), broken.why())))
                .orElseGet(() ->
                        head.equals(exported.get("head"))
                                ? List.of()
                                : List.of(
                                        "its head is %s, the export says %s: entries are missing at its end"
                                                .formatted(head, exported.get("head"))));
    }

    private static List<WrittenEntry> entries(Map<?, ?> exported) {
        if (!(exported.get("entries") instanceof List<?> list)) {
            throw new IllegalArgumentException("it has no entries");
        }
        List<WrittenEntry> entries = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> entry)) {
                throw new IllegalArgumentException("an entry has fields");
            }
            entries.add(LedgerTree.read(entry));
        }
        return entries;
    }
}
