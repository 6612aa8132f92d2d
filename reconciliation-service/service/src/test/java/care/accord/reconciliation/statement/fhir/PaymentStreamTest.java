package care.accord.reconciliation.statement.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Usd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VBPR's payment stream of an arrangement follows from what it pays for")
class PaymentStreamTest {
    private static final String CONTRACT =
            """
            name: North
            lineOfBusiness: commercial
            payer: { tenant: payer-north, name: North }
            provider: { tenant: provider-east, name: East }
            performancePeriod: { start: "2025-01-01", end: "2025-12-31" }
            attribution: { method: plurality-of-allowed-charges, program: mssp-primary-care, window: { start: "2025-01-01", end: "2025-12-31" } }
            measures: [ { measure: controlled-blood-pressure, title: Blood pressure, target: "0.60", role: gate } ]
            incentives: []
            """;
    private static final String SHORT =
            "kind: shared-savings, benchmarkPerMemberMonth: '400.00', minimumSavingsRate: '0.02', sharingRate: '0.50', paymentLimitRate: '0.10'";
    private static final Map<String, String> INPUTS =
            Map.of(
                    "months", "{ is: count, source: member-months }",
                    "spent", "{ is: amount, source: expenditures }",
                    "quality", "{ is: rate, source: 'measure:controlled-blood-pressure' }");
    private static final String SAVINGS =
            "{ base: target, multiply: ['400.00', months] }, { comparison: savings, of: target, less: spent }";

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    savings alone               | ssp   | earnings-ssl | SHORT
                    savings behind a gate       | ssq   | earnings-ssl | SHORT, qualityGate: { measure: controlled-blood-pressure, atLeast: '0.50' }
                    savings and losses          | ssl   | earnings-ssl | SHORT, losses: { minimumLossRate: '0.02', sharingRate: '0.30', limitRate: '0.05' }
                    savings alone, in blocks    | ssp   | earnings-ssl | blocks: [SAVINGS, { corridor: counts, of: savings, against: target, minimum: 0.02, counts: first-dollar }, { share: half, of: counts, rate: 0.5 }], payment: half
                    gated, in blocks            | ssq   | earnings-ssl | blocks: [SAVINGS, { corridor: counts, of: savings, against: target, minimum: 0.02, counts: first-dollar }, { share: paid, of: counts, rate: [0.5, quality] }], payment: paid
                    two-sided, in blocks        | ssl   | earnings-ssl | blocks: [SAVINGS, { corridor: counts, of: savings, against: target, minimum: 0.02, counts: first-dollar }, { comparison: losses, of: spent, less: target }, { corridor: lost, of: losses, against: target, minimum: 0.02, counts: first-dollar }, { adjustment: result, of: counts, minus: lost }], payment: result
                    all of the difference       | tcoc  | earnings-ssl | blocks: [SAVINGS, { share: half, of: savings, rate: 0.5 }], payment: half
                    so much a month             | pcpcp | earnings-cap | blocks: [{ base: paid, multiply: ['45.00', months] }], payment: paid
                    with a tenth behind quality | pcpcp | earnings-cap | blocks: [{ base: all, multiply: ['45.00', months] }, { withhold: kept, of: all, rate: 0.1, held: tenth }, { gate: earned, of: tenth, when: { figure: quality, atLeast: 0.5 } }, { adjustment: paid, of: kept, plus: earned }], payment: paid
                    quality alone               | qip   | earnings-qip | blocks: [{ base: pool, multiply: ['1.50', months] }, { share: paid, of: pool, rate: quality }], payment: paid
                    """)
    void itShowsInWhatIsPaid(String what, String code, String earnings, String arrangement) {
        PaymentStream stream =
                PaymentStream.of(
                        inputs(
                                withInputs(
                                        arrangement
                                                .replace("SHORT", SHORT)
                                                .replace("SAVINGS", SAVINGS))));
        assertThat(stream.code()).as(what).isEqualTo(code);
        assertThat(stream.earnings()).as(what).isEqualTo(earnings);
    }

    /// An arrangement in blocks lists the inputs that it uses and no others.
    private static String withInputs(String arrangement) {
        if (!arrangement.startsWith("blocks")) {
            return arrangement;
        }
        return INPUTS.entrySet().stream()
                .filter(input -> arrangement.contains(input.getKey()))
                .map(input -> input.getKey() + ": " + input.getValue())
                .collect(
                        Collectors.joining(", ", "kind: blocks, inputs: { ", " }, " + arrangement));
    }

    private static SettlementInputs inputs(String arrangement) {
        Map<String, Object> document = new LinkedHashMap<>(DocumentText.read(CONTRACT));
        document.put("arrangement", DocumentText.read("{ " + arrangement + " }"));
        document.put("reconciliation", Map.of("interim", "every-snapshot", "finalMonthsAfter", 3));
        document.put("disputeWindowDays", 60);
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(var contract) ->
                    new SettlementInputs(
                            "contract North version 1",
                            contract,
                            new Expenditures(
                                    Count.reported("Member months", 1, "run"),
                                    Amount.reported("Expenditures", Usd.of("1.00"), "run")),
                            List.of());
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }
}
