package care.accord.reconciliation.ledger;

import static care.accord.reconciliation.ledger.Account.Type.ADVANCES;
import static care.accord.reconciliation.ledger.Account.Type.CASH;
import static care.accord.reconciliation.ledger.Account.Type.HELD;
import static care.accord.reconciliation.ledger.Account.Type.PROVIDER;
import static care.accord.reconciliation.ledger.Account.Type.RETAINED;
import static care.accord.reconciliation.ledger.Account.Type.SETTLEMENT_RESULT;
import static care.accord.reconciliation.ledger.Account.Type.TO_DISTRIBUTE;
import static care.accord.reconciliation.ledger.Account.Type.WITHHELD;

import care.accord.reconciliation.ledger.Allocation.Part;
import care.accord.reconciliation.ledger.Allocation.Weight;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journals of the events in the life of a contract's money. Each is decided from the ledger as it stands; an event
/// that would move nothing gives no journal.
public final class ContractMoney {
    private ContractMoney() {}

    /// A settlement was issued.
    ///
    /// @param payment what the payer owes, or is owed when negative
    public static Optional<Journal> settled(JournalEvent event, Usd payment) {
        return move(event, PROVIDER, SETTLEMENT_RESULT, payment);
    }

    /// A settlement replaces an earlier one: only the difference moves, and the earlier journal stays.
    public static Optional<Journal> restated(JournalEvent event, Usd earlier, Usd now) {
        return settled(event, now.minus(earlier));
    }

    /// The payer paid money in advance of what will be earned.
    public static Optional<Journal> advanced(JournalEvent event, Usd amount) {
        refuseNegative("An advance", amount);
        return move(event, CASH, ADVANCES, amount);
    }

    /// Earnings that pay back advances: as much as is owed to the provider, at most what is outstanding.
    public static Optional<Journal> recouped(JournalEvent event, Ledger ledger) {
        Usd owed = owedToProvider(ledger);
        Usd outstanding = ledger.balance(Account.of(ADVANCES));
        Usd amount = owed.compareTo(outstanding) < 0 ? owed : outstanding;
        return amount.isNegative() ? Optional.empty() : move(event, ADVANCES, PROVIDER, amount);
    }

    /// A part of what is owed waits for a condition, such as a quality report.
    public static Optional<Journal> withheld(JournalEvent event, Usd amount) {
        refuseNegative("A withhold", amount);
        return move(event, WITHHELD, PROVIDER, amount);
    }

    /// The condition was met: what was withheld is owed again.
    public static Optional<Journal> released(JournalEvent event, Ledger ledger) {
        return move(event, PROVIDER, WITHHELD, ledger.balance(Account.of(WITHHELD)).negated());
    }

    /// The condition was not met: what was withheld was not earned.
    public static Optional<Journal> forfeited(JournalEvent event, Ledger ledger) {
        return move(
                event, SETTLEMENT_RESULT, WITHHELD, ledger.balance(Account.of(WITHHELD)).negated());
    }

    /// A dispute opened: the amount in question is kept until it is decided.
    public static Optional<Journal> held(JournalEvent event, Usd amount) {
        refuseNegative("A hold", amount);
        return move(event, HELD, PROVIDER, amount);
    }

    /// The dispute was decided: what was held is owed again; a change of the result is a restatement.
    public static Optional<Journal> freed(JournalEvent event, Usd amount) {
        refuseNegative("A hold", amount);
        return move(event, PROVIDER, HELD, amount);
    }

    /// Money moved from the payer to the provider, or back when negative.
    ///
    /// @throws IllegalArgumentException if more would be paid than is owed
    public static Optional<Journal> paid(JournalEvent event, Ledger ledger, Usd amount) {
        Usd owed = owedToProvider(ledger);
        boolean tooMuch =
                amount.isNegative() ? amount.compareTo(owed) < 0 : amount.compareTo(owed) > 0;
        if (tooMuch) {
            throw new IllegalArgumentException(
                    "A payment of %s is more than the %s that is owed: settle or release first"
                            .formatted(amount, owed));
        }
        return move(event, CASH, PROVIDER, amount);
    }

    /// The provider organization shares out what it received: it keeps its part and the rest goes to practices and
    /// clinicians by weight, to the cent.
    ///
    /// @param retained the fraction that the organization keeps, such as 0.2
    public static Optional<Journal> distributed(
            JournalEvent event, Usd amount, BigDecimal retained, List<Weight> weights) {
        refuseNegative("What is shared out", amount);
        if (retained.signum() < 0 || retained.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "The organization keeps a fraction from 0 to 1, not "
                            + retained.toPlainString());
        }
        Usd kept = amount.times(retained);
        List<Posting> postings = new ArrayList<>();
        addDebit(postings, Account.of(TO_DISTRIBUTE), amount);
        addDebit(postings, Account.of(RETAINED), kept.negated());
        Usd shared = amount.minus(kept);
        if (shared.cents() != 0) {
            for (Part part : Allocation.byWeight(shared, weights)) {
                addDebit(postings, Account.participant(part.party()), part.amount().negated());
            }
        }
        return postings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Journal(event.key(), event.day(), event.subject(), postings));
    }

    /// What the payer owes the provider now; negative when the provider owes.
    public static Usd owedToProvider(Ledger ledger) {
        return ledger.balance(Account.of(PROVIDER)).negated();
    }

    /// What stands between the parties now: owed, held and withheld. Nothing is left to pay when it is zero.
    public static Usd outstanding(Ledger ledger) {
        return owedToProvider(ledger)
                .minus(ledger.balance(Account.of(HELD)))
                .minus(ledger.balance(Account.of(WITHHELD)));
    }

    /// What the provider received and has not shared out yet.
    public static Usd undistributed(Ledger ledger) {
        return ledger.balance(Account.of(CASH))
                .negated()
                .minus(ledger.balance(Account.of(TO_DISTRIBUTE)));
    }

    private static void addDebit(List<Posting> postings, Account account, Usd amount) {
        if (amount.cents() != 0) {
            postings.add(Posting.debit(account, amount));
        }
    }

    private static Optional<Journal> move(
            JournalEvent event, Account.Type from, Account.Type to, Usd amount) {
        return amount.cents() == 0
                ? Optional.empty()
                : Optional.of(Journal.move(event, Account.of(from), Account.of(to), amount));
    }

    private static void refuseNegative(String what, Usd amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("%s cannot be negative: %s".formatted(what, amount));
        }
    }
}
