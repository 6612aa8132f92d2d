package care.accord.reconciliation.ledger.rest;

import care.accord.reconciliation.ledger.Account;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.vocabulary.Usd;
import java.util.LinkedHashMap;
import java.util.Map;

/// What stands between the parties of a contract now, as the API shows it. Amounts are the provider's: what it has coming is
/// positive.
public final class BalanceJson {
    private BalanceJson() {}

    public static Map<String, String> of(Ledger ledger) {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("owed", dollars(ContractMoney.owedToProvider(ledger)));
        tree.put("held", dollars(of(ledger, Account.Type.HELD).negated()));
        tree.put("withheld", dollars(of(ledger, Account.Type.WITHHELD).negated()));
        tree.put("outstanding", dollars(ContractMoney.outstanding(ledger)));
        tree.put("advances", dollars(of(ledger, Account.Type.ADVANCES)));
        tree.put("paid", dollars(of(ledger, Account.Type.CASH).negated()));
        return tree;
    }

    private static Usd of(Ledger ledger, Account.Type type) {
        return ledger.balance(Account.of(type));
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }
}
