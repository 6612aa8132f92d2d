package care.accord.reconciliation.contract.written;

import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.contract.AssignmentMethod;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.reconciliation.contract.ContractDocument.Incentive;
import care.accord.reconciliation.scoring.Bar;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A contract as its parties would say it, one sentence a term, under the headings of a contract. The statement prints the
/// sentences beside the numbers.
public final class ContractWords {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private ContractWords() {}

    /// What belongs together.
    public record Section(String heading, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    public static List<String> sentences(ContractDocument contract) {
        return sections(contract).stream()
                .flatMap(section -> section.sentences().stream())
                .toList();
    }

    /// The contract from its parties to its end; a heading under which nothing was agreed is left out.
    public static List<Section> sections(ContractDocument contract) {
        return Stream.of(
                        new Section("Parties and periods", parties(contract)),
                        new Section("Members", membership(contract.attribution())),
                        new Section("Quality", quality(contract)),
                        new Section("Payment", payment(contract)),
                        new Section("Bonuses", bonuses(contract)),
                        new Section("Care coordination", duties(contract)),
                        new Section("Settlement", settlement(contract)),
                        new Section("Data", DataSharingTerms.sentences(contract.dataSharing())),
                        new Section("Ending", List.of(ending(contract))))
                .filter(section -> !section.sentences().isEmpty())
                .toList();
    }

    /// The contract as a text with headings, in Markdown.
    public static String markdown(ContractDocument contract) {
        return "# %s\n".formatted(contract.name())
                + sections(contract).stream()
                        .map(section ->
                                "\n## %s\n\n%s\n"
                                        .formatted(
                                                section.heading(),
                                                section.sentences().stream()
                                                        .map("* "::concat)
                                                        .collect(Collectors.joining("\n"))))
                        .collect(Collectors.joining());
    }

    /// The contract as a text without markup.
    public static String text(ContractDocument contract) {
        return contract.name()
                + "\n"
                + sections(contract).stream()
                        .map(section ->
                                "\n%s\n%s\n"
                                        .formatted(
                                                section.heading().toUpperCase(Locale.ROOT),
                                                String.join("\n", section.sentences())))
                        .collect(Collectors.joining());
    }

    private static List<String> parties(ContractDocument contract) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%s and %s settle the care given from %s through %s."
                        .formatted(
                                contract.payer().name(),
                                contract.provider().name(),
                                contract.performancePeriod().start(),
                                contract.performancePeriod().end()));
        contract.furtherPeriods()
                .forEach(period ->
                        sentences.add(
                                "They agreed to go on from %s through %s, settled under a renewal."
                                        .formatted(period.start(), period.end())));
        return sentences;
    }

    private static List<String> membership(ContractDocument.Attribution attribution) {
        return Stream.concat(
                        Stream.of(members(attribution)),
                        attribution.assignmentMethod().map(AssignmentMethod::sentence).stream())
                .toList();
    }

    private static String members(ContractDocument.Attribution attribution) {
        return attribution
                .chain()
                .map(chain ->
                        "Members are attributed by the rule chain %s (%s): %s."
                                .formatted(
                                        chain.id(),
                                        chain.title(),
                                        chain.rules().stream()
                                                .map(ChainRule::key)
                                                .collect(Collectors.joining(", "))))
                .orElseGet(() ->
                        "Members are attributed by the rules of %s, from services of %s through %s."
                                .formatted(
                                        attribution.program(),
                                        attribution.window().start(),
                                        attribution.window().end()));
    }

    private static List<String> quality(ContractDocument contract) {
        return Stream.concat(
                        MeasureTerms.sentences(contract.measures()).stream(),
                        TimeZoneTerms.sentences(contract.timeZone()).stream())
                .toList();
    }

    private static List<String> payment(ContractDocument contract) {
        return switch (contract.arrangement()) {
            case Arrangement.SharedSavings shared -> {
                List<String> sentences = new ArrayList<>();
                add(sentences, shared, contract);
                yield sentences;
            }
            case Arrangement.Blocks blocks -> ComposedTerms.sentences(blocks);
        };
    }

    private static List<String> bonuses(ContractDocument contract) {
        return contract.incentives().stream()
                .map(incentive ->
                        switch (incentive) {
                            case Incentive.PayForPerformance bonus -> bonus(bonus, contract);
                        })
                .toList();
    }

    private static List<String> duties(ContractDocument contract) {
        return contract.careCoordination().stream()
                .map(duty ->
                        "%s: %s%s."
                                .formatted(
                                        switch (duty.by()) {
                                            case PAYER -> contract.payer().name();
                                            case PROVIDER -> contract.provider().name();
                                        },
                                        duty.duty(),
                                        duty.measure()
                                                .map(measure ->
                                                        ", shown by " + contract.titleOf(measure))
                                                .orElse("")))
                .toList();
    }

    private static List<String> settlement(ContractDocument contract) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (contract.reconciliation().interim()) {
                    case EVERY_SNAPSHOT -> "A forecast follows every claims file.";
                    case QUARTERLY ->
                            "A forecast follows once the claims of another quarter are paid.";
                });
        sentences.add(
                "The final settlement comes %d months after the period; either side may question it within %d days."
                        .formatted(
                                contract.reconciliation().finalMonthsAfter(),
                                contract.disputeWindowDays()));
        money(sentences, contract);
        return sentences;
    }

    private static String ending(ContractDocument contract) {
        return contract.noticeDays()
                .map(days ->
                        "Either party may end the contract by a notice of %d days; both together may end it at any time."
                                .formatted(days))
                .orElse("Both parties together may end the contract; neither may alone.");
    }

    private static void money(List<String> sentences, ContractDocument contract) {
        ContractDocument.Reconciliation reconciliation = contract.reconciliation();
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
                                "Of what it is paid, the provider keeps %s and shares the rest among its %s by their members' months%s."
                                        .formatted(
                                                percentage(distribution.retained()),
                                                distribution
                                                        .among()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT),
                                                contract.attribution()
                                                                .chain()
                                                                .filter(RuleChain::shares)
                                                                .isPresent()
                                                        ? ", of shared members by each one's part"
                                                        : "")));
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
                                "Savings are paid only if %s is %s."
                                        .formatted(
                                                contract.titleOf(gate.measure()),
                                                bar(gate.bar()))));
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
                                        "%s of it for %s"
                                                .formatted(
                                                        percentage(tier.share()), bar(tier.bar())))
                                .collect(Collectors.joining(", ")));
    }

    /// A share in percent; a rate of events as it is counted.
    static String bar(Bar bar) {
        return switch (bar.side()) {
            case AT_LEAST -> "at least " + percentage(bar.rate());
            case AT_MOST -> "at most " + bar.rate().toPlainString();
        };
    }

    private static String dollars(BigDecimal amount) {
        return Usd.rounded(amount).toString();
    }

    static String percentage(BigDecimal fraction) {
        BigDecimal scaled = fraction.multiply(HUNDRED).stripTrailingZeros();
        return (scaled.scale() < 0 ? scaled.setScale(0) : scaled).toPlainString() + "%";
    }
}
