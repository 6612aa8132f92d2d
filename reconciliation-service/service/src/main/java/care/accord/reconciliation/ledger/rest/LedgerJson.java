package care.accord.reconciliation.ledger.rest;

import care.accord.reconciliation.ledger.Account;
import care.accord.reconciliation.ledger.Entry;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.LedgerTree;
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

    /// Everything from the first entry, so that whoever holds it can compute the chain again.
    static Map<String, Object> export(String contractId, List<WrittenEntry> written) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("contractId", contractId);
        tree.put("entries", written.stream().map(LedgerTree::of).toList());
        tree.put("head", head(written));
        return tree;
    }

    private static String head(List<WrittenEntry> written) {
        return written.isEmpty() ? Entry.START : written.getLast().hash();
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
            tree.putAll(LedgerTree.sides(balance.getValue()));
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
        tree.put("head", head(written));
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
