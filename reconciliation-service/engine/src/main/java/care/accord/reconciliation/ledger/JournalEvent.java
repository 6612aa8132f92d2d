package care.accord.reconciliation.ledger;

import java.time.LocalDate;

/// What a journal records: its key, its day and its subject, as [Journal] has them.
public record JournalEvent(String key, LocalDate day, String subject) {}
