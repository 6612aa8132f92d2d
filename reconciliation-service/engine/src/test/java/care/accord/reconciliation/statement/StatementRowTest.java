package care.accord.reconciliation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The difference of two statements is said row by row")
class StatementRowTest {
    private static final StatementRow SAVINGS = row("savings", "100.00");
    private static final StatementRow CAP = row("cap", "50.00");

    @Test
    void rowsAreMatchedByKeyAndAMissingOneCountsAsNothing() {
        List<StatementRow.Change> changes =
                StatementRow.changes(
                        List.of(SAVINGS, CAP),
                        List.of(row("savings", "80.00"), row("bonus", "5.00")));
        assertThat(changes)
                .extracting(
                        StatementRow.Change::key,
                        StatementRow.Change::from,
                        StatementRow.Change::to,
                        StatementRow.Change::delta)
                .containsExactly(
                        tuple("savings", dollars("100.00"), dollars("80.00"), Usd.of("-20.00")),
                        tuple("bonus", Optional.empty(), dollars("5.00"), Usd.of("5.00")),
                        tuple("cap", dollars("50.00"), Optional.empty(), Usd.of("-50.00")));
    }

    private static Optional<Usd> dollars(String amount) {
        return Optional.of(Usd.of(amount));
    }

    private static StatementRow row(String key, String amount) {
        return new StatementRow(key, key, Usd.of(amount));
    }
}
