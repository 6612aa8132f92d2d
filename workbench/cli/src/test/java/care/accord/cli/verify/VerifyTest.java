package care.accord.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.LedgerTree;
import care.accord.reconciliation.ledger.WrittenEntry;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName(
        "accord verify settlements PLACE…: 0 if all hold, 1 if one does not, 2 for what is no export")
class VerifyTest {
    @TempDir Path folder = Path.of("");

    private record Result(int code, String printed) {}

    private static Result run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = new CommandLine(new Verify()).setOut(new PrintWriter(printed));
        line.setExecutionExceptionHandler((e, _, _) -> {
            printed.write(String.valueOf(e.getMessage()));
            return 2;
        });
        return new Result(line.execute(arguments), printed.toString());
    }

    private Path ledger(String name, String from, String to) throws IOException {
        JournalEvent event =
                new JournalEvent("settlement/17/issued", LocalDate.of(2026, 7, 1), "Settlement 17");
        Ledger ledger =
                Ledger.empty().append(ContractMoney.settled(event, Usd.of("86.00")).orElseThrow());
        Map<String, Object> entry =
                new LinkedHashMap<>(LedgerTree.of(WrittenEntry.of(ledger.entries().getFirst())));
        entry.put("number", 1);
        String text =
                DocumentText.json(
                        Map.of(
                                "contractId", "c1",
                                "entries", List.of(entry),
                                "head", ledger.head()));
        return Files.writeString(folder.resolve(name), text.replace(from, to));
    }

    @Test
    void whatHoldsIsSaidToHold() throws IOException {
        ledger("ledger.json", "", "");
        Result result = run("settlements", folder.toString());
        assertThat(result.printed())
                .isEqualToNormalizingNewlines(
                        "ledger of contract c1: equals itself\n1 verified, 0 differ\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void whatWasTamperedWithIsNamedAndTheExitCodeIsOne() throws IOException {
        Path good = ledger("good.json", "", "");
        Path bad = ledger("bad.json", "86.00", "96.00");
        Result result = run("settlements", good.toString(), bad.toString());
        assertThat(result.printed())
                .contains("ledger of contract c1: differs")
                .contains(
                        "  entry 1, journal settlement/17/issued: it is not the entry that was hashed")
                .contains("2 verified, 1 differ");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void badInputIsRefused() {
        for (String[] arguments :
                List.of(
                        new String[] {"scores", "x.json"},
                        new String[] {"settlements", folder.resolve("none.json").toString()})) {
            Result result = run(arguments);
            assertThat(result.code()).as(Arrays.toString(arguments)).isEqualTo(2);
            assertThat(result.printed()).containsAnyOf("is nothing to verify", "does not exist");
        }
    }
}
