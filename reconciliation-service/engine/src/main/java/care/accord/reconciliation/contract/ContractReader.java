package care.accord.reconciliation.contract;

import care.accord.reconciliation.contract.Arrangement.LossTerms;
import care.accord.reconciliation.contract.Arrangement.QualityGate;
import care.accord.reconciliation.contract.Arrangement.SharedSavings;
import care.accord.reconciliation.contract.ContractDocument.AttributionTerms;
import care.accord.reconciliation.contract.ContractDocument.Party;
import care.accord.reconciliation.contract.ContractDocument.ReconciliationTerms;
import care.accord.reconciliation.contract.Incentive.PayForPerformance;
import care.accord.reconciliation.contract.Incentive.Tier;
import care.accord.reconciliation.contract.MeasureTerms.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a contract from a tree of maps, lists, texts and numbers, as any JSON parser gives it. Unknown fields are refused:
/// a term that nobody reads would be a promise that nobody keeps.
public final class ContractReader {
    private static final List<String> METHODS = List.of("plurality-of-allowed-charges");
    private static final List<String> LINES =
            List.of("commercial", "medicaid", "medicare", "medicare-advantage");
    private static final int LONGEST_RUN_OUT_MONTHS = 24;
    private static final int LONGEST_DISPUTE_DAYS = 365;

    private final List<Reading.Mistake> mistakes = new ArrayList<>();

    private ContractReader() {}

    /// Reads the document, or tells everything that is wrong with it.
    public static Reading read(@Nullable Object document) {
        ContractReader reader = new ContractReader();
        ContractDocument contract = contract(new Fields(document, "", reader.mistakes));
        return reader.mistakes.isEmpty()
                ? new Reading.Accepted(contract)
                : new Reading.Refused(reader.mistakes);
    }

    private static ContractDocument contract(Fields fields) {
        ContractDocument contract =
                new ContractDocument(
                        fields.text("name"),
                        fields.oneOf("lineOfBusiness", LINES),
                        party(fields.object("payer")),
                        party(fields.object("provider")),
                        fields.period("performancePeriod"),
                        attribution(fields.object("attribution")),
                        fields.list("measures").stream().map(ContractReader::measure).toList(),
                        arrangement(fields.object("arrangement")),
                        fields.has("incentives")
                                ? fields.list("incentives").stream()
                                        .map(ContractReader::incentive)
                                        .toList()
                                : List.of(),
                        reconciliation(fields.object("reconciliation")),
                        fields.count("disputeWindowDays", LONGEST_DISPUTE_DAYS));
        fields.done();
        checkMeasures(fields, contract);
        return contract;
    }

    private static Party party(Fields fields) {
        Party party = new Party(fields.text("tenant"), fields.text("name"));
        fields.done();
        return party;
    }

    private static AttributionTerms attribution(Fields fields) {
        AttributionTerms terms =
                new AttributionTerms(
                        fields.oneOf("method", METHODS),
                        fields.text("program"),
                        fields.period("window"));
        fields.done();
        return terms;
    }

    private static MeasureTerms measure(Fields fields) {
        String role = fields.oneOf("role", Arrays.stream(Role.values()).map(Role::key).toList());
        MeasureTerms terms =
                new MeasureTerms(
                        fields.text("measure"),
                        fields.text("title"),
                        fields.fraction("target"),
                        Role.of(role));
        fields.done();
        return terms;
    }

    private static Arrangement arrangement(Fields fields) {
        fields.oneOf("kind", List.of("shared-savings"));
        SharedSavings terms =
                new SharedSavings(
                        fields.dollars("benchmarkPerMemberMonth"),
                        fields.fraction("minimumSavingsRate"),
                        fields.fraction("sharingRate"),
                        fields.fraction("paymentLimitRate"),
                        fields.has("qualityGate")
                                ? Optional.of(gate(fields.object("qualityGate")))
                                : Optional.empty(),
                        fields.has("losses")
                                ? Optional.of(losses(fields.object("losses")))
                                : Optional.empty());
        if (terms.benchmarkPerMemberMonth().signum() == 0) {
            fields.wrong("benchmarkPerMemberMonth", "a benchmark above zero is expected", "");
        }
        fields.done();
        return terms;
    }

    private static QualityGate gate(Fields fields) {
        QualityGate gate = new QualityGate(fields.text("measure"), fields.fraction("atLeast"));
        fields.done();
        return gate;
    }

    private static LossTerms losses(Fields fields) {
        LossTerms terms =
                new LossTerms(
                        fields.fraction("minimumLossRate"),
                        fields.fraction("lossRate"),
                        fields.fraction("lossLimitRate"));
        fields.done();
        return terms;
    }

    private static Incentive incentive(Fields fields) {
        fields.oneOf("kind", List.of("pay-for-performance"));
        List<Tier> tiers = fields.list("tiers").stream().map(ContractReader::tier).toList();
        PayForPerformance incentive =
                new PayForPerformance(
                        fields.text("measure"), fields.dollars("poolPerMemberMonth"), tiers);
        if (tiers.isEmpty() || !ascending(tiers)) {
            fields.wrong(
                    "tiers",
                    "at least one tier is expected, each 'atLeast' above the one before",
                    "");
        }
        fields.done();
        return incentive;
    }

    private static Tier tier(Fields fields) {
        Tier tier = new Tier(fields.fraction("atLeast"), fields.fraction("share"));
        fields.done();
        return tier;
    }

    private static boolean ascending(List<Tier> tiers) {
        BigDecimal last = new BigDecimal("-1");
        for (Tier tier : tiers) {
            if (tier.atLeast().compareTo(last) <= 0) {
                return false;
            }
            last = tier.atLeast();
        }
        return true;
    }

    private static ReconciliationTerms reconciliation(Fields fields) {
        ReconciliationTerms terms =
                new ReconciliationTerms(
                        fields.oneOf("interim", List.of("every-snapshot")),
                        fields.count("finalMonthsAfter", LONGEST_RUN_OUT_MONTHS));
        fields.done();
        return terms;
    }

    /// Gates and incentives may only turn on measures that the contract has.
    private static void checkMeasures(Fields fields, ContractDocument contract) {
        Set<String> known =
                contract.measures().stream().map(MeasureTerms::measure).collect(Collectors.toSet());
        if (known.size() < contract.measures().size()) {
            fields.wrong("measures", "a measure is listed twice", "");
        }
        switch (contract.arrangement()) {
            case SharedSavings terms ->
                    terms.qualityGate()
                            .filter(gate -> !known.contains(gate.measure()))
                            .ifPresent(gate ->
                                    fields.wrong(
                                            "arrangement",
                                            "the gate's measure '%s' is not among the measures"
                                                    .formatted(gate.measure()),
                                            ""));
        }
        for (Incentive incentive : contract.incentives()) {
            switch (incentive) {
                case PayForPerformance bonus -> {
                    if (!known.contains(bonus.measure())) {
                        fields.wrong(
                                "incentives",
                                "'%s' is not among the measures".formatted(bonus.measure()),
                                "");
                    }
                }
            }
        }
    }
}
