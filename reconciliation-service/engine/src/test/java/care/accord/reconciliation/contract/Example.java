package care.accord.reconciliation.contract;

import care.accord.programrules.DocumentText;
import care.accord.reconciliation.contract.written.ContractReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A contract as a JSON parser hands it over, with one term changed.
public final class Example {
    /// The arrangement of [Example#twoSided] in the general grammar.
    public static final String TWO_SIDED =
            """
            kind: blocks
            inputs:
              member-months: { is: count, source: member-months }
              spent: { is: amount, label: Expenditures, source: expenditures }
              controlled: { is: rate, label: Controlling high blood pressure, source: "measure:controlled-blood-pressure" }
            blocks:
              - base: benchmark
                multiply: ["400.00", member-months]
              - comparison: savings
                of: benchmark
                less: spent
              - corridor: savings-that-count
                of: savings
                against: benchmark
                minimum: 0.02
                counts: first-dollar
              - share: providers-share
                of: savings-that-count
                rate: 0.50
              - gate: after-quality
                of: providers-share
                when: { figure: controlled, atLeast: 0.50 }
              - cap: shared-savings
                of: after-quality
                atMost: { rate: 0.10, of: benchmark }
              - comparison: losses
                of: spent
                less: benchmark
              - corridor: losses-that-count
                of: losses
                against: benchmark
                minimum: 0.02
                counts: first-dollar
              - share: share-of-losses
                of: losses-that-count
                rate: 0.30
              - cap: losses-owed
                of: share-of-losses
                atMost: { rate: 0.05, of: benchmark }
              - adjustment: result
                of: shared-savings
                minus: losses-owed
            payment: result
            """;

    private Example() {}

    /// Half of savings from 2% on, up to 10% of a benchmark of $400.00 a month; no measures, no incentives.
    public static ContractDocument sharedSavings() {
        Map<String, Object> document = document();
        document.put("measures", List.of());
        document.put("incentives", List.of());
        document.put("arrangement", sharedSavingsTerms());
        return read(document);
    }

    /// The arrangement of [#sharedSavings] as it is written.
    public static Map<String, Object> sharedSavingsTerms() {
        Map<String, Object> arrangement = arrangement();
        arrangement.remove("qualityGate");
        return arrangement;
    }

    public static Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", "North and East, 2025");
        document.put("lineOfBusiness", "medicare-advantage");
        document.put("payer", Map.of("tenant", "payer-north", "name", "North Health Plan"));
        document.put("provider", Map.of("tenant", "provider-east", "name", "East Physicians"));
        document.put("performancePeriod", Map.of("start", "2025-01-01", "end", "2025-12-31"));
        document.put(
                "attribution",
                Map.of(
                        "method", "plurality-of-allowed-charges",
                        "program", "mssp-primary-care",
                        "window", Map.of("start", "2025-01-01", "end", "2025-12-31")));
        document.put(
                "measures",
                List.of(
                        Map.of(
                                "measure", "controlled-blood-pressure",
                                "title", "Controlling high blood pressure",
                                "target", "0.60",
                                "role", "gate"),
                        Map.of(
                                "measure", "annual-wellness-visit",
                                "title", "Annual wellness visit",
                                "target", "0.55",
                                "role", "bonus")));
        document.put("arrangement", arrangement());
        document.put("incentives", List.of(incentive()));
        document.put("reconciliation", Map.of("interim", "every-snapshot", "finalMonthsAfter", 3));
        document.put("disputeWindowDays", 60);
        return document;
    }

    public static Map<String, Object> arrangement() {
        Map<String, Object> arrangement = new LinkedHashMap<>();
        arrangement.put("kind", "shared-savings");
        arrangement.put("benchmarkPerMemberMonth", "400.00");
        arrangement.put("minimumSavingsRate", "0.02");
        arrangement.put("sharingRate", "0.50");
        arrangement.put("paymentLimitRate", "0.10");
        arrangement.put(
                "qualityGate", Map.of("measure", "controlled-blood-pressure", "atLeast", "0.50"));
        return arrangement;
    }

    public static Map<String, Object> incentive() {
        Map<String, Object> incentive = new LinkedHashMap<>();
        incentive.put("kind", "pay-for-performance");
        incentive.put("measure", "annual-wellness-visit");
        incentive.put("poolPerMemberMonth", "1.50");
        incentive.put(
                "tiers",
                List.of(
                        Map.of("atLeast", "0.45", "share", "0.50"),
                        Map.of("atLeast", "0.55", "share", "1.00")));
        return incentive;
    }

    /// The example with losses shared too.
    public static ContractDocument twoSided() {
        return twoSided(Map.of());
    }

    /// The two-sided example with $420.00 a month and six tenths of savings.
    public static ContractDocument amended() {
        return twoSided(Map.of("benchmarkPerMemberMonth", "420.00", "sharingRate", "0.60"));
    }

    private static ContractDocument twoSided(Map<String, Object> terms) {
        Map<String, Object> document = document();
        Map<String, Object> arrangement = arrangement();
        arrangement.putAll(terms);
        arrangement.put(
                "losses",
                Map.of("minimumLossRate", "0.02", "sharingRate", "0.30", "limitRate", "0.05"));
        document.put("arrangement", arrangement);
        return read(document);
    }

    public static ContractDocument contract() {
        return read(document());
    }

    private static ContractDocument read(Map<String, Object> document) {
        return switch (ContractReader.read(document)) {
            case ContractReader.Reading.Valid(ContractDocument contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// The example with an arrangement in the general grammar.
    public static ContractDocument inBlocks(String arrangement) {
        return read(documentInBlocks(arrangement));
    }

    public static Map<String, Object> documentInBlocks(String arrangement) {
        Map<String, Object> document = document();
        document.put("arrangement", DocumentText.read(arrangement));
        return document;
    }
}
