package care.accord.reconciliation.ledger.store;

import care.accord.reconciliation.ledger.Entry;
import care.accord.reconciliation.ledger.Journal;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.WrittenEntry;
import care.accord.reconciliation.ledger.WrittenEntry.Line;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// The ledger of each contract as it is stored. Every method works in the transaction under way, which is the payer's when
/// something is written.
@ApplicationScoped
public class ContractLedger {
    private final Session session;
    private final Clock clock;

    @Inject
    ContractLedger(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /// Whose ledger it is, and on whose word something is recorded.
    public record Book(String tenant, String counterparty, String contractId, String recordedBy) {}

    /// Records what the decision makes of the ledger as it stands. Writers of one contract follow each other; a journal that is
    /// there already changes nothing.
    public Ledger record(Book book, Function<Ledger, Optional<Journal>> decision) {
        lock(book.contractId());
        Ledger before = read(book.contractId());
        Optional<Journal> journal = decision.apply(before);
        Ledger after = journal.map(before::append).orElse(before);
        after.entries().stream().skip(before.entries().size()).forEach(entry -> write(book, entry));
        return after;
    }

    /// The ledger as it stands.
    public Ledger read(String contractId) {
        List<WrittenEntry> written = written(contractId);
        WrittenEntry.firstBreak(written)
                .ifPresent(found -> {
                    throw Problem.conflict(
                            "ledger-broken",
                            "Entry %d (%s) of the contract's ledger is not the one that was written: %s. Restore it from a backup; nothing is recorded until then"
                                    .formatted(found.number(), found.key(), found.why()));
                });
        return Ledger.of(written.stream().map(WrittenEntry::read).toList());
    }

    /// The ledger, if it is what was written.
    public Optional<Ledger> intact(String contractId) {
        List<WrittenEntry> written = written(contractId);
        return WrittenEntry.firstBreak(written).isPresent()
                ? Optional.empty()
                : Optional.of(Ledger.of(written.stream().map(WrittenEntry::read).toList()));
    }

    /// All entries as they are found, believed or not.
    public List<WrittenEntry> written(String contractId) {
        Map<Long, List<Line>> lines = lines(contractId);
        return session
                .createNativeQuery(
                        """
                        select number, key, day, subject, previous, hash from ledger_entry
                         where contract_id = :contract order by number
                        """,
                        Tuple.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .map(row -> entry(row, lines.getOrDefault(row.get(0, Long.class), List.of())))
                .toList();
    }

    private static WrittenEntry entry(Tuple row, List<Line> lines) {
        return new WrittenEntry(
                row.get(0, Long.class),
                new JournalEvent(
                        row.get(1, String.class),
                        row.get(2, LocalDate.class),
                        row.get(3, String.class)),
                lines,
                row.get(4, String.class),
                row.get(5, String.class));
    }

    /// Postings by the number of their entry.
    private Map<Long, List<Line>> lines(String contractId) {
        return session
                .createNativeQuery(
                        """
                        select number, account, party, cents from ledger_posting
                         where contract_id = :contract order by number, account, party
                        """,
                        Tuple.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get(0, Long.class),
                                Collectors.mapping(
                                        row ->
                                                new Line(
                                                        row.get(1, String.class),
                                                        row.get(2, String.class),
                                                        row.get(3, Long.class)),
                                        Collectors.toList())));
    }

    private void lock(String contractId) {
        session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:ledger, 0))",
                        Integer.class)
                .setParameter("ledger", "ledger/" + contractId)
                .getSingleResult();
    }

    private void write(Book book, Entry entry) {
        session.createNativeMutationQuery(
                        """
                        insert into ledger_entry (tenant_id, counterparty_id, contract_id, number, key, day, subject, previous, hash,
                                                  recorded_by, recorded_at)
                        values (:tenant, :counterparty, :contract, :number, :key, :day, :subject, :previous, :hash, :by, :at)
                        """)
                .setParameter("tenant", book.tenant())
                .setParameter("counterparty", book.counterparty())
                .setParameter("contract", book.contractId())
                .setParameter("number", entry.number())
                .setParameter("key", entry.journal().key())
                .setParameter("day", entry.journal().day())
                .setParameter("subject", entry.journal().subject())
                .setParameter("previous", entry.previous())
                .setParameter("hash", entry.hash())
                .setParameter("by", book.recordedBy())
                .setParameter("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        for (Line line : WrittenEntry.of(entry).lines()) {
            session.createNativeMutationQuery(
                            """
                            insert into ledger_posting (tenant_id, counterparty_id, contract_id, number, account, party, cents)
                            values (:tenant, :counterparty, :contract, :number, :account, :party, :cents)
                            """)
                    .setParameter("tenant", book.tenant())
                    .setParameter("counterparty", book.counterparty())
                    .setParameter("contract", book.contractId())
                    .setParameter("number", entry.number())
                    .setParameter("account", line.account())
                    .setParameter("party", line.party())
                    .setParameter("cents", line.cents())
                    .executeUpdate();
        }
    }
}
