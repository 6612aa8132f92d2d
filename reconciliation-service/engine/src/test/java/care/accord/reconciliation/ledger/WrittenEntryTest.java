package care.accord.reconciliation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.ledger.WrittenEntry.Line;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A stored ledger is believed only as far as its hashes go, and a break is named")
class WrittenEntryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static List<WrittenEntry> stored() {
        Ledger ledger = Ledger.empty();
        for (int i = 1; i <= 3; i++) {
            JournalEvent event = new JournalEvent("settlement/%d/issued".formatted(i), DAY, "s");
            ledger = ledger.append(ContractMoney.settled(event, new Usd(100L * i)).orElseThrow());
        }
        return ledger.entries().stream().map(WrittenEntry::of).toList();
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(WrittenEntry.firstBreak(stored())).isEmpty();
        assertThat(WrittenEntry.firstBreak(List.of())).isEmpty();
        assertThat(stored().getLast().read().number()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    amounts of both sides, it is not the entry that was hashed
                    one amount,            does not balance
                    an account,            is no account
                    the day,               it is not the entry that was hashed
                    the key,               it is not the entry that was hashed
                    a deletion,            entry 2 is missing; entry 3 follows
                    """)
    void aChangeIsNamed(String what, String why) {
        List<WrittenEntry> stored = new ArrayList<>(stored());
        WrittenEntry second = stored.get(1);
        JournalEvent journal = second.journal();
        List<Line> lines = second.lines();
        switch (what) {
            case "amounts of both sides" -> stored.set(1, with(second, journal, scaled(lines, 2)));
            case "one amount" ->
                    stored.set(
                            1,
                            with(second, journal, List.of(lines.get(0), times(lines.get(1), 3))));
            case "an account" ->
                    stored.set(
                            1,
                            with(
                                    second,
                                    journal,
                                    List.of(
                                            new Line("pocket", "", lines.get(0).cents()),
                                            lines.get(1))));
            case "the day" ->
                    stored.set(
                            1,
                            with(
                                    second,
                                    new JournalEvent(journal.key(), DAY.plusDays(1), "s"),
                                    lines));
            case "the key" ->
                    stored.set(1, with(second, new JournalEvent("other", DAY, "s"), lines));
            default -> stored.remove(1);
        }
        WrittenEntry.Break found = WrittenEntry.firstBreak(stored).orElseThrow();
        assertThat(found.number()).isEqualTo(2);
        assertThat(found.why()).contains(why);
    }

    private static WrittenEntry with(WrittenEntry entry, JournalEvent journal, List<Line> lines) {
        return new WrittenEntry(entry.number(), journal, lines, entry.previous(), entry.hash());
    }

    private static List<Line> scaled(List<Line> lines, long factor) {
        return lines.stream().map(line -> times(line, factor)).toList();
    }

    private static Line times(Line line, long factor) {
        return new Line(line.account(), line.party(), line.cents() * factor);
    }
}
