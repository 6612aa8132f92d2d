package care.accord.reconciliation.life.store;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.ledger.Account;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.Entry;
import care.accord.reconciliation.ledger.Journal;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.store.ContractLedger;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.SettlementState;
import care.accord.reconciliation.settlement.files.AttributedMonths;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.problem.Problem;
import care.accord.vocabulary.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Payments, releases and distributions on a final settlement: the contract's ledger is where they are recorded.
@ApplicationScoped
public class Payments {
    private static final String PAYMENT = "payment/";

    private final ContractLedger ledger;
    private final SettlementCourse course;
    private final ContractDocuments documents;
    private final AttributedMonths months;

    @Inject
    Payments(
            ContractLedger ledger,
            SettlementCourse course,
            ContractDocuments documents,
            AttributedMonths months) {
        this.ledger = ledger;
        this.course = course;
        this.documents = documents;
        this.months = months;
    }

    /// A movement as it was recorded.
    ///
    /// @param reference what the bank or the party calls it
    public record Recorded(String reference, LocalDate day, Usd amount) {}

    /// Payments on a settlement, oldest first.
    public List<Recorded> of(SettlementRow row) {
        String prefix = "settlement/%s/%s".formatted(row.settlementId, PAYMENT);
        return ledger.read(row.contractId).entries().stream()
                .map(Entry::journal)
                .filter(journal -> journal.key().startsWith(prefix))
                .map(journal ->
                        new Recorded(
                                journal.key().substring(prefix.length()),
                                journal.day(),
                                cash(journal)))
                .toList();
    }

    private static Usd cash(Journal journal) {
        return journal.postings().stream()
                .filter(posting -> posting.account().type() == Account.Type.CASH)
                .map(posting -> posting.amount().negated())
                .reduce(Usd.ZERO, Usd::plus);
    }

    public void pay(SettlementRow row, Recorded payment, Actor by) {
        Optional<Recorded> before =
                of(row).stream()
                        .filter(one -> one.reference().equals(payment.reference()))
                        .findFirst();
        if (before.isPresent()) {
            refuseOther(before.get(), payment);
            return;
        }
        JournalEvent event =
                SettlementMoney.event(
                        row,
                        PAYMENT + payment.reference(),
                        payment.day(),
                        "Payment " + payment.reference());
        record(row, by, books -> paid(event, books, payment.amount()));
    }

    private static void refuseOther(Recorded before, Recorded payment) {
        if (!before.equals(payment)) {
            throw Problem.conflict(
                    "reference-reused",
                    "%s was recorded as %s on %s; a second payment has a reference of its own"
                            .formatted(before.reference(), before.amount(), before.day()));
        }
    }

    private static Optional<Journal> paid(JournalEvent event, Ledger books, Usd amount) {
        try {
            return ContractMoney.paid(event, books, amount);
        } catch (IllegalArgumentException e) {
            throw Problem.conflict("over-payment", String.valueOf(e.getMessage()));
        }
    }

    /// Releases what was withheld, or has it forfeited.
    public void withheld(SettlementRow row, String outcome, Recorded recorded, Actor by) {
        JournalEvent event =
                SettlementMoney.event(
                        row,
                        "%s/%s".formatted(outcome, recorded.reference()),
                        recorded.day(),
                        "Withhold: " + outcome);
        record(
                row,
                by,
                books ->
                        switch (outcome) {
                            case "release" -> ContractMoney.released(event, books);
                            case String _ -> ContractMoney.forfeited(event, books);
                        });
    }

    /// Shares out what was received, or a part of it, by the contract's rule.
    public void distribute(SettlementRow row, Optional<Usd> amount, Recorded recorded, Actor by) {
        ContractDocument.Distribution rule =
                contract(row)
                        .reconciliation()
                        .distribution()
                        .orElseThrow(() ->
                                Problem.conflict(
                                        "no-distribution-rule",
                                        "The contract does not say how payments are shared out; its reconciliation has no distribution"));
        JournalEvent event =
                SettlementMoney.event(
                        row,
                        "distribution/" + recorded.reference(),
                        recorded.day(),
                        "Distribution " + recorded.reference());
        ledger.record(
                SettlementMoney.book(row, by.name()),
                books -> {
                    if (isThere(books, event)) {
                        return Optional.empty();
                    }
                    Usd received = ContractMoney.undistributed(books);
                    Usd shared = amount.orElse(received);
                    if (shared.cents() <= 0 || shared.compareTo(received) > 0) {
                        throw Problem.conflict(
                                "not-received",
                                "%s cannot be shared out: %s was received and not shared out yet"
                                        .formatted(shared, received));
                    }
                    return ContractMoney.distributed(
                            event, shared, rule.retained(), months.weights(row, rule.among()));
                });
    }

    private void record(SettlementRow row, Actor by, Function<Ledger, Optional<Journal>> decision) {
        if (!(row.life().state() instanceof SettlementState.Final)) {
            throw Problem.conflict("illegal-move", row.life().illegal(Move.Name.PAY))
                    .with("state", row.state)
                    .with("allowed", row.life().allowed().stream().map(Move.Name::key).toList());
        }
        ledger.record(SettlementMoney.book(row, by.name()), decision);
        course.payIfSettledUp(row, by);
    }

    private static Boolean isThere(Ledger books, JournalEvent event) {
        return books.entries().stream()
                .anyMatch(entry -> entry.journal().key().equals(event.key()));
    }

    private ContractDocument contract(SettlementRow row) {
        return documents.read(
                ContractRow.version(row.contractId, row.contractVersion)
                        .orElseThrow(Problem::notFound));
    }
}
