package care.accord.reconciliation.ledger.rest;

import care.accord.reconciliation.ledger.Account;
import care.accord.reconciliation.ledger.Entry;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.WrittenEntry;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ledger as the API shows it: debits and credits apart, as bookkeepers read them.
final class LedgerJson {
    private LedgerJson() {}

    static Map<String, Object> entry(WrittenEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", entry.number());
        tree.put("key", entry.journal().key());
        tree.put("date", entry.journal().day());
        tree.put("subject", entry.journal().subject());
        tree.put("postings", entry.lines().stream().map(LedgerJson::line).toList());
        tree.put("previous", entry.previous());
        tree.put("hash", entry.hash());
        return tree;
    }

    private static Map<String, Object> line(WrittenEntry.Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("account", line.account());
        if (!line.party().isEmpty()) {
            tree.put("party", line.party());
        }
        sides(tree, new Usd(line.cents()));
        return tree;
    }

    private static void sides(Map<String, Object> tree, Usd amount) {
        tree.put("debit", dollars(amount.isNegative() ? Usd.ZERO : amount));
        tree.put("credit", dollars(amount.isNegative() ? amount.negated() : Usd.ZERO));
    }

    static Map<String, Object> trialBalance(Ledger ledger) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        Usd debits = Usd.ZERO;
        Usd credits = Usd.ZERO;
        for (Map.Entry<Account, Usd> balance : ledger.balances().entrySet()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("account", balance.getKey().type().code());
            if (!balance.getKey().party().isEmpty()) {
                tree.put("party", balance.getKey().party());
            }
            sides(tree, balance.getValue());
            accounts.add(tree);
            if (balance.getValue().isNegative()) {
                credits = credits.minus(balance.getValue());
            } else {
                debits = debits.plus(balance.getValue());
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("accounts", accounts);
        tree.put("debits", dollars(debits));
        tree.put("credits", dollars(credits));
        tree.put("balance", BalanceJson.of(ledger));
        tree.put("entries", ledger.entries().size());
        tree.put("head", ledger.head());
        return tree;
    }

    static Map<String, Object> verification(List<WrittenEntry> written) {
        Optional<WrittenEntry.Break> broken = WrittenEntry.firstBreak(written);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("intact", broken.isEmpty());
        tree.put("entries", written.size());
        tree.put("head", written.isEmpty() ? Entry.START : written.getLast().hash());
        broken.ifPresent(found ->
                tree.put(
                        "broken",
                        Map.of(
                                "number", found.number(),
                                "key", found.key(),
                                "why", found.why())));
        return tree;
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }
}
