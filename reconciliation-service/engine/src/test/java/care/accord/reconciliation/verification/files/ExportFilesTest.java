package care.accord.reconciliation.verification.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.LedgerTree;
import care.accord.reconciliation.ledger.WrittenEntry;
import care.accord.reconciliation.settlement.OutcomeKind;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.reconciliation.verification.Verified;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Exported settlements and ledgers are computed again; what was tampered with is named")
class ExportFilesTest {
    @TempDir Path folder = Path.of("");

    /// 10,000 member months at $400.00 and $3,800,000.00 spent: half of $200,000.00.
    private static Map<String, Object> settlement() {
        SettlementInputs inputs =
                new SettlementInputs(
                        "contract North version 1",
                        Example.sharedSavings(),
                        new Expenditures(
                                Count.reported("Member months", 10_000, "run"),
                                Amount.reported("Expenditures", Usd.of("3800000.00"), "run")),
                        List.of());
        ContractSettlement settled = inputs.settle();
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("id", "17");
        export.put("outcome", OutcomeKind.of(settled.outcome()).key());
        export.put("payment", settled.payment().value().dollars().toPlainString());
        export.put("steps", settled.steps().stream().map(ExportFilesTest::step).toList());
        export.put("figure", FigureTree.of(settled.payment()));
        export.put("leaves", inputs.leaves());
        export.put(
                "contract",
                Map.of("name", inputs.name(), "document", ContractTree.of(inputs.contract())));
        export.put("inputs", Map.of("rulesEdition", "another"));
        return export;
    }

    private static Map<String, Object> step(care.accord.reconciliation.settlement.Step step) {
        return Map.of(
                "key", step.key(),
                "label", step.label(),
                "amount", step.amount().value().dollars().toPlainString(),
                "figure", FigureTree.of(step.amount()));
    }

    private static Map<String, Object> ledger() {
        Ledger ledger = Ledger.empty();
        for (int i = 1; i <= 3; i++) {
            JournalEvent event =
                    new JournalEvent(
                            "settlement/%d/issued".formatted(i), LocalDate.of(2026, 7, 1), "s");
            ledger = ledger.append(ContractMoney.settled(event, new Usd(100L * i)).orElseThrow());
        }
        List<Map<String, Object>> entries =
                ledger.entries().stream().map(WrittenEntry::of).map(LedgerTree::of).toList();
        return Map.of("contractId", "c1", "entries", entries, "head", ledger.head());
    }

    private Path file(String name, Map<String, Object> export, String from, String to)
            throws IOException {
        String text = new ObjectMapper().writeValueAsString(export);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(name), text.replace(from, to));
    }

    @Test
    void aFolderOfExportsHolds() throws IOException {
        file("a.json", settlement(), "", "");
        file("b.json", ledger(), "", "");
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        assertThat(ExportFiles.verify(folder))
                .containsExactly(
                        new Verified("settlement 17", List.of()),
                        new Verified("ledger of contract c1", List.of()));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "payment":"100000.00"       | "payment":"200000.00"       | The payment is $200,000.00, its row says $100,000.00
                    "sharingRate":"0.50"        | "sharingRate":"0.60"        | Payment is $120,000.00, stored as $100,000.00
                    "outcome":"shared-savings"  | "outcome":"within-corridor" | The outcome is shared-savings, stored as within-corridor
                    "value":"3800000.00"        | "value":"3700000.00"        | Savings is 200000.00 but Benchmark - Expenditures gives 300000.00
                    """)
    void aTamperedSettlementNamesTheFigure(String from, String to, String difference)
            throws IOException {
        Verified verified = ExportFiles.verify(file("a.json", settlement(), from, to)).getFirst();
        assertThat(verified.holds()).isFalse();
        assertThat(verified.differences())
                .anyMatch(one -> one.contains(difference))
                .anyMatch(one -> one.startsWith("it was settled with rules edition another"));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "debit":"2.00"        | "debit":"20.00"       | entry 2, journal settlement/2/issued: Journal settlement/2/issued does not balance
                    settlement/2/issued   | settlement/9/issued   | entry 2, journal settlement/9/issued: it is not the entry that was hashed
                    "number":2            | "number":4            | entry 2, journal settlement/2/issued: entry 2 is missing; entry 4 follows
                    "head":"              | "head":"00            | entries are missing at its end
                    """)
    void aTamperedLedgerNamesTheJournal(String from, String to, String difference)
            throws IOException {
        assertThat(ExportFiles.verify(file("b.json", ledger(), from, to)).getFirst().differences())
                .singleElement()
                .asString()
                .contains(difference);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                | is not a JSON object
                    {"id": "17"}      | is no export of a settlement or a ledger: it has no contract
                    {"entries": [{}]} | is no export of a settlement or a ledger: an entry has no number
                    """)
    void whatIsNoExportIsRefused(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), text);
        assertThatThrownBy(() -> ExportFiles.verify(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.json: " + why);
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertThatThrownBy(() -> ExportFiles.verify(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("holds no .json file");
    }
}
