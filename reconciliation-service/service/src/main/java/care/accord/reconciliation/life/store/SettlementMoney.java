package care.accord.reconciliation.life.store;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.ledger.Account;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.store.ContractLedger;
import care.accord.reconciliation.ledger.store.ContractLedger.Book;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What the moves of a final settlement do to the contract's ledger. Each journal has the key of its event, so that an event
/// that comes twice is booked once.
@ApplicationScoped
public class SettlementMoney {
    private final ContractLedger ledger;

    @Inject
    SettlementMoney(ContractLedger ledger) {
        this.ledger = ledger;
    }

    /// The payment is owed from the day of issue; of a restatement, what it adds.
    public void issued(SettlementRow row, Optional<SettlementRow> restated, LocalDate today) {
        JournalEvent event = event(row, "issued", today, "Settlement version " + row.version);
        Usd payment = new Usd(row.paymentCents);
        ledger.record(
                book(row, row.initiator),
                _ ->
                        restated.map(old ->
                                        ContractMoney.restated(
                                                event, new Usd(old.paymentCents), payment))
                                .orElseGet(() -> ContractMoney.settled(event, payment)));
    }

    /// Keeps back what is in question, at most what is owed.
    ///
    /// @return what was kept back
    public Usd held(SettlementRow row, String disputeId, Usd inQuestion, LocalDate today) {
        Usd owed = ContractMoney.owedToProvider(ledger.read(row.contractId));
        Usd held = owed.compareTo(inQuestion) < 0 ? owed : inQuestion;
        if (held.cents() <= 0) {
            return Usd.ZERO;
        }
        JournalEvent event = event(row, "held/" + disputeId, today, "Dispute " + disputeId);
        ledger.record(book(row, disputeId), _ -> ContractMoney.held(event, held));
        return held;
    }

    /// What was kept back for a dispute is owed again.
    public void freed(SettlementRow row, String disputeId, Usd held, LocalDate today) {
        JournalEvent event = event(row, "freed/" + disputeId, today, "Dispute " + disputeId);
        ledger.record(book(row, disputeId), _ -> ContractMoney.freed(event, held));
    }

    /// A final settlement pays back advances first, then leaves behind what the contract withholds.
    public void closed(SettlementRow row, ContractDocument contract, LocalDate today) {
        JournalEvent recouped =
                event(row, "recouped", today, "Advances recouped from version " + row.version);
        ledger.record(book(row, "platform"), books -> ContractMoney.recouped(recouped, books));
        contract.reconciliation().withholdRate().ifPresent(rate -> withhold(row, rate, today));
    }

    private void withhold(SettlementRow row, BigDecimal rate, LocalDate today) {
        JournalEvent withheld =
                event(row, "withheld", today, "Withheld from version " + row.version);
        Usd payment = new Usd(Math.max(0, row.paymentCents));
        ledger.record(
                book(row, "platform"),
                books -> {
                    Usd owed = ContractMoney.owedToProvider(books);
                    Usd more =
                            payment.times(rate)
                                    .plus(books.balance(Account.of(Account.Type.WITHHELD)));
                    Usd amount = owed.compareTo(more) < 0 ? owed : more;
                    return amount.isNegative()
                            ? Optional.empty()
                            : ContractMoney.withheld(withheld, amount);
                });
    }

    /// What is owed, held and withheld on the contract.
    public Usd outstanding(SettlementRow row) {
        return ContractMoney.outstanding(ledger.read(row.contractId));
    }

    public Ledger ledger(SettlementRow row) {
        return ledger.read(row.contractId);
    }

    public static Book book(SettlementRow row, String recordedBy) {
        return new Book(row.tenantId, row.counterpartyId, row.contractId, recordedBy);
    }

    static JournalEvent event(SettlementRow row, String what, LocalDate day, String subject) {
        return new JournalEvent("settlement/%s/%s".formatted(row.settlementId, what), day, subject);
    }
}
