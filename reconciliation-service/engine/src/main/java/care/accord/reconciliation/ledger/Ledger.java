package care.accord.reconciliation.ledger;

import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The journals of one contract in the order they were written. Appending gives a new ledger; nothing is ever taken out.
public final class Ledger {
    private final List<Entry> entries;
    private final Map<String, Journal> byKey;

    private Ledger(List<Entry> entries, Map<String, Journal> byKey) {
        this.entries = entries;
        this.byKey = byKey;
    }

    public static Ledger empty() {
        return new Ledger(List.of(), Map.of());
    }

    /// The ledger with these entries, as they were stored.
    ///
    /// @throws IllegalArgumentException if an entry was changed, is missing or out of order, with its number
    public static Ledger of(List<Entry> stored) {
        firstBroken(stored)
                .ifPresent(number -> {
                    throw new IllegalArgumentException(
                            "Entry %d of the ledger is not the one that was written: restore the ledger from its backup"
                                    .formatted(number));
                });
        Map<String, Journal> byKey = new HashMap<>();
        for (Entry entry : stored) {
            if (byKey.put(entry.journal().key(), entry.journal()) != null) {
                throw new IllegalArgumentException(
                        "The ledger has journal %s twice".formatted(entry.journal().key()));
            }
        }
        return new Ledger(List.copyOf(stored), Map.copyOf(byKey));
    }

    /// The number of the first entry that is not what was written in its place.
    public static Optional<Long> firstBroken(List<Entry> stored) {
        String previous = Entry.START;
        for (int i = 0; i < stored.size(); i++) {
            Entry entry = stored.get(i);
            boolean inPlace = entry.number() == i + 1L && entry.previous().equals(previous);
            if (!inPlace || !entry.isUntouched()) {
                return Optional.of(i + 1L);
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    /// The ledger with the journal at its end; the same ledger if the journal is already there.
    ///
    /// @throws IllegalArgumentException if another journal has its key
    public Ledger append(Journal journal) {
        Journal known = byKey.get(journal.key());
        if (known != null) {
            if (!known.equals(journal)) {
                throw new IllegalArgumentException(
                        "Journal %s is already in the ledger with other contents: correct it by a journal of its own key"
                                .formatted(journal.key()));
            }
            return this;
        }
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(Entry.after(entries.size() + 1L, head(), journal));
        Map<String, Journal> keys = new HashMap<>(byKey);
        keys.put(journal.key(), journal);
        return new Ledger(List.copyOf(longer), Map.copyOf(keys));
    }

    /// All journals, in the order given.
    public Ledger appendAll(List<Journal> journals) {
        Ledger ledger = this;
        for (Journal journal : journals) {
            ledger = ledger.append(journal);
        }
        return ledger;
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Hash of the latest entry: what both parties write down to know that they have the same ledger.
    public String head() {
        return entries.isEmpty() ? Entry.START : entries.getLast().hash();
    }

    /// Debits less credits of an account.
    public Usd balance(Account account) {
        return balances().getOrDefault(account, Usd.ZERO);
    }

    /// Every account that was posted to, with debits less credits; they add up to zero.
    public SortedMap<Account, Usd> balances() {
        SortedMap<Account, Usd> balances = new TreeMap<>();
        for (Entry entry : entries) {
            for (Posting posting : entry.journal().postings()) {
                balances.merge(posting.account(), posting.amount(), Usd::plus);
            }
        }
        return balances;
    }
}
