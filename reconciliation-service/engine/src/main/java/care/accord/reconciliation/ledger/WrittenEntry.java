package care.accord.reconciliation.ledger;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An entry as it was found in a store, before anything of it is believed.
///
/// @param journal key, day and subject
public record WrittenEntry(
        long number, JournalEvent journal, List<Line> lines, String previous, String hash) {
    public WrittenEntry {
        lines = List.copyOf(lines);
    }

    /// A posting as it was found.
    public record Line(String account, String party, long cents) {}

    /// Where a stored ledger breaks.
    ///
    /// @param number of the first entry that is not what was written in its place
    /// @param key of the journal found there
    public record Break(long number, String key, String why) {}

    public static WrittenEntry of(Entry entry) {
        Journal journal = entry.journal();
        return new WrittenEntry(
                entry.number(),
                new JournalEvent(journal.key(), journal.day(), journal.subject()),
                journal.postings().stream()
                        .map(posting ->
                                new Line(
                                        posting.account().type().code(),
                                        posting.account().party(),
                                        posting.amount().cents()))
                        .toList(),
                entry.previous(),
                entry.hash());
    }

    /// The first entry that was changed, is missing or out of place; empty when the ledger is what was written.
    public static Optional<Break> firstBreak(List<WrittenEntry> stored) {
        List<Entry> read = new ArrayList<>();
        for (WrittenEntry written : stored) {
            try {
                read.add(written.read());
            } catch (IllegalArgumentException e) {
                return broken(stored, read.size(), String.valueOf(e.getMessage()));
            }
        }
        return Ledger.firstBroken(read)
                .flatMap(number ->
                        broken(
                                stored,
                                Math.toIntExact(number - 1),
                                "it is not the entry that was hashed"));
    }

    private static Optional<Break> broken(List<WrittenEntry> stored, int index, String why) {
        WrittenEntry found = stored.get(index);
        long place = index + 1L;
        String missing = "entry %d is missing; entry %d follows".formatted(place, found.number());
        return Optional.of(
                new Break(place, found.journal().key(), found.number() == place ? why : missing));
    }

    /// The entry, if it makes sense by itself.
    ///
    /// @throws IllegalArgumentException when it is no balanced journal of known accounts
    public Entry read() {
        List<Posting> postings =
                lines.stream()
                        .map(line ->
                                new Posting(
                                        new Account(type(line.account()), line.party()),
                                        new Usd(line.cents())))
                        .toList();
        LocalDate day = journal.day();
        return new Entry(
                number,
                new Journal(journal.key(), day, journal.subject(), postings),
                previous,
                hash);
    }

    private static Account.Type type(String code) {
        return Arrays.stream(Account.Type.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is no account".formatted(code)));
    }
}
