package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.vocabulary.DateSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A contract document as nested maps and lists, the inverse of [ContractReader].
public final class ContractTree {
    private ContractTree() {}

    public static Map<String, Object> of(ContractDocument contract) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", contract.name());
        tree.put("lineOfBusiness", contract.lineOfBusiness());
        tree.put("payer", party(contract.payer()));
        tree.put("provider", party(contract.provider()));
        tree.put("performancePeriod", span(contract.performancePeriod()));
        if (!contract.furtherPeriods().isEmpty()) {
            tree.put(
                    "furtherPeriods",
                    contract.furtherPeriods().stream().map(ContractTree::span).toList());
        }
        tree.put("attribution", AttributionTerms.tree(contract.attribution()));
        tree.put("measures", contract.measures().stream().map(MeasureTerms::tree).toList());
        tree.put("arrangement", arrangement(contract.arrangement()));
        tree.put(
                "incentives", contract.incentives().stream().map(ContractTree::incentive).toList());
        if (!contract.careCoordination().isEmpty()) {
            tree.put(
                    "careCoordination",
                    contract.careCoordination().stream().map(ContractTree::duty).toList());
        }
        tree.put("reconciliation", ReconciliationTerms.tree(contract.reconciliation()));
        tree.put("disputeWindowDays", contract.disputeWindowDays());
        tree.put("dataSharing", DataSharingTerms.tree(contract.dataSharing()));
        contract.noticeDays()
                .ifPresent(days -> tree.put("termination", Map.of("noticeDays", days)));
        TimeZoneTerms.write(contract.timeZone(), tree);
        return tree;
    }

    private static Map<String, Object> duty(ContractDocument.Duty duty) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("by", duty.by().name().toLowerCase(Locale.ROOT));
        tree.put("duty", duty.duty());
        duty.measure().ifPresent(measure -> tree.put("measure", measure));
        return tree;
    }

    private static Map<String, Object> party(ContractDocument.Party party) {
        return Map.of("tenant", party.tenant(), "name", party.name());
    }

    private static Map<String, Object> span(DateSpan span) {
        return Map.of("start", span.start().toString(), "end", span.end().toString());
    }

    private static Map<String, Object> arrangement(Arrangement arrangement) {
        return switch (arrangement) {
            case Arrangement.SharedSavings shared -> sharedSavings(shared);
            case Arrangement.Blocks blocks -> ComposedTerms.tree(blocks);
        };
    }

    private static Map<String, Object> sharedSavings(Arrangement.SharedSavings shared) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", "shared-savings");
        tree.put("benchmarkPerMemberMonth", shared.benchmarkPerMemberMonth().toPlainString());
        tree.put("minimumSavingsRate", shared.minimumSavingsRate().toPlainString());
        tree.put("sharingRate", shared.sharingRate().toPlainString());
        tree.put("paymentLimitRate", shared.paymentLimitRate().toPlainString());
        shared.qualityGate()
                .ifPresent(gate ->
                        tree.put(
                                "qualityGate",
                                Map.of(
                                        "measure",
                                        gate.measure(),
                                        gate.bar().side().field(),
                                        gate.bar().rate().toPlainString())));
        shared.losses()
                .ifPresent(losses ->
                        tree.put(
                                "losses",
                                Map.of(
                                        "minimumLossRate",
                                        losses.minimumLossRate().toPlainString(),
                                        "sharingRate",
                                        losses.sharingRate().toPlainString(),
                                        "limitRate",
                                        losses.limitRate().toPlainString())));
        if (shared.basis() != CostBasis.ALLOWED) {
            tree.put("expenditures", shared.basis().name().toLowerCase(Locale.ROOT));
        }
        return tree;
    }

    private static Map<String, Object> incentive(Incentive incentive) {
        return switch (incentive) {
            case Incentive.PayForPerformance bonus -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("kind", "pay-for-performance");
                tree.put("measure", bonus.measure());
                tree.put("poolPerMemberMonth", bonus.poolPerMemberMonth().toPlainString());
                tree.put(
                        "tiers",
                        bonus.tiers().stream()
                                .map(tier ->
                                        Map.of(
                                                tier.bar().side().field(),
                                                tier.bar().rate().toPlainString(),
                                                "share",
                                                tier.share().toPlainString()))
                                .toList());
                yield tree;
            }
        };
    }

    /// What both sides agreed, one sentence a term.
    public static List<String> inWords(ContractDocument contract) {
        return ContractWords.sentences(contract);
    }
}
