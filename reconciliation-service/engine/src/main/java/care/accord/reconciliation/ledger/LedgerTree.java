package care.accord.reconciliation.ledger;

import care.accord.reconciliation.ledger.WrittenEntry.Line;
import care.accord.vocabulary.Usd;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Entries as nested maps, debits and credits apart as bookkeepers read them, and back: who holds an export can compute the
/// chain of hashes again.
public final class LedgerTree {
    private LedgerTree() {}

    public static Map<String, Object> of(WrittenEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", entry.number());
        tree.put("key", entry.journal().key());
        tree.put("date", entry.journal().day().toString());
        tree.put("subject", entry.journal().subject());
        tree.put("postings", entry.lines().stream().map(LedgerTree::line).toList());
        tree.put("previous", entry.previous());
        tree.put("hash", entry.hash());
        return tree;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("account", line.account());
        if (!line.party().isEmpty()) {
            tree.put("party", line.party());
        }
        tree.putAll(sides(new Usd(line.cents())));
        return tree;
    }

    /// An amount as a debit, or as a credit where it is negative.
    public static Map<String, Object> sides(Usd amount) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("debit", dollars(amount.isNegative() ? Usd.ZERO : amount));
        tree.put("credit", dollars(amount.isNegative() ? amount.negated() : Usd.ZERO));
        return tree;
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }

    /// Reads an entry back, before anything of it is believed.
    ///
    /// @throws IllegalArgumentException naming the field that is not as [#of] writes it
    public static WrittenEntry read(Map<?, ?> tree) {
        if (!(tree.get("number") instanceof Number number)) {
            throw new IllegalArgumentException("an entry has no number");
        }
        List<Line> lines = new ArrayList<>();
        if (tree.get("postings") instanceof List<?> postings) {
            for (Object posting : postings) {
                lines.add(line(posting));
            }
        }
        return new WrittenEntry(
                number.longValue(),
                new JournalEvent(text(tree, "key"), day(tree), text(tree, "subject")),
                lines,
                text(tree, "previous"),
                text(tree, "hash"));
    }

    private static Line line(Object posting) {
        if (!(posting instanceof Map<?, ?> tree)) {
            throw new IllegalArgumentException("a posting has an account, a debit and a credit");
        }
        Usd amount = Usd.of(text(tree, "debit")).minus(Usd.of(text(tree, "credit")));
        String party = tree.get("party") instanceof String named ? named : "";
        return new Line(text(tree, "account"), party, amount.cents());
    }

    private static LocalDate day(Map<?, ?> tree) {
        try {
            return LocalDate.parse(text(tree, "date"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not a date".formatted(tree.get("date")), e);
        }
    }

    private static String text(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an entry has no " + key);
    }
}
