package care.accord.reconciliation.contract;

import care.accord.programrules.chain.ChainRule;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A contract as its parties would say it, one sentence a term. The statement prints these beside the numbers.
final class ContractWords {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private ContractWords() {}

    static List<String> sentences(ContractDocument contract) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s and %s settle the care given from %s through %s."
                        .formatted(
                                contract.payer().name(),
                                contract.provider().name(),
                                contract.performancePeriod().start(),
                                contract.performancePeriod().end()));
        contract.attribution()
                .chain()
                .ifPresent(chain ->
                        sentences.add(
                                "Members are attributed by the rule chain %s (%s): %s."
                                        .formatted(
                                                chain.id(),
                                                chain.title(),
                                                chain.rules().stream()
                                                        .map(ChainRule::key)
                                                        .collect(Collectors.joining(", ")))));
        switch (contract.arrangement()) {
            case Arrangement.SharedSavings shared -> add(sentences, shared, contract);
            case Arrangement.Blocks blocks -> sentences.addAll(ComposedTerms.sentences(blocks));
        }
        for (Incentive incentive : contract.incentives()) {
            switch (incentive) {
                case Incentive.PayForPerformance bonus -> sentences.add(bonus(bonus, contract));
            }
        }
        sentences.add(
                "The final settlement comes %d months after the period; either side may question it within %d days."
                        .formatted(
                                contract.reconciliation().finalMonthsAfter(),
                                contract.disputeWindowDays()));
        money(sentences, contract.reconciliation());
        sentences.addAll(DataSharingTerms.sentences(contract.dataSharing()));
        return sentences;
    }

    private static void money(
            List<String> sentences, ContractDocument.Reconciliation reconciliation) {
        reconciliation
                .withholdRate()
                .ifPresent(rate ->
                        sentences.add(
                                "%s of a final payment is withheld until its conditions are met."
                                        .formatted(percentage(rate))));
        reconciliation
                .distribution()
                .ifPresent(distribution ->
                        sentences.add(
                                "Of what it is paid, the provider keeps %s and shares the rest among its %s by their members' months."
                                        .formatted(
                                                percentage(distribution.retained()),
                                                distribution
                                                        .among()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT))));
    }

    private static void add(
            List<String> sentences, Arrangement.SharedSavings shared, ContractDocument contract) {
        sentences.add(
                "The benchmark is %s for each member and month."
                        .formatted(dollars(shared.benchmarkPerMemberMonth())));
        sentences.add(
                "Savings of at least %s of the benchmark are shared from the first dollar: the provider receives %s, at most %s of the benchmark."
                        .formatted(
                                percentage(shared.minimumSavingsRate()),
                                percentage(shared.sharingRate()),
                                percentage(shared.paymentLimitRate())));
        shared.qualityGate()
                .ifPresent(gate ->
                        sentences.add(
                                "Savings are paid only if %s reaches %s."
                                        .formatted(
                                                contract.titleOf(gate.measure()),
                                                percentage(gate.atLeast()))));
        shared.losses()
                .ifPresent(losses ->
                        sentences.add(
                                "Losses of at least %s of the benchmark are shared: the provider repays %s, at most %s of the benchmark."
                                        .formatted(
                                                percentage(losses.minimumLossRate()),
                                                percentage(losses.sharingRate()),
                                                percentage(losses.limitRate()))));
    }

    private static String bonus(Incentive.PayForPerformance bonus, ContractDocument contract) {
        return "%s for each member and month depends on %s: %s."
                .formatted(
                        dollars(bonus.poolPerMemberMonth()),
                        contract.titleOf(bonus.measure()),
                        bonus.tiers().stream()
                                .map(tier ->
                                        "%s of it from %s"
                                                .formatted(
                                                        percentage(tier.share()),
                                                        percentage(tier.atLeast())))
                                .collect(Collectors.joining(", ")));
    }

    private static String dollars(BigDecimal amount) {
        return Usd.rounded(amount).toString();
    }

    private static String percentage(BigDecimal fraction) {
        BigDecimal scaled = fraction.multiply(HUNDRED).stripTrailingZeros();
        return (scaled.scale() < 0 ? scaled.setScale(0) : scaled).toPlainString() + "%";
    }
}
