package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.reconciliation.settlement.Block;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The share of losses an ACO repays and the most it can owe. 42 CFR 425.605(d), 425.606(f)-(g), 425.610(f)-(g).
final class LossTerms {
    private static final String AFTER_LIMIT = "Losses after the limit";

    private LossTerms() {}

    /// Absent in tracks without risk for losses.
    static Optional<Rate> rate(AcoYear aco, QualityAdjustment quality, ProgramRules rules) {
        Setting loss = rules.byPerformanceYear(aco.track().rule("loss_rate")).in(aco.year());
        Setting kind = loss.field("kind");
        return switch (kind.text()) {
            case "none" -> Optional.empty();
            case "fixed" -> Optional.of(loss.field("rate").rate());
            case "from_quality" -> Optional.of(fromQuality(quality, loss));
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
    }

    /// Failing every standard costs the highest rate.
    private static Rate fromQuality(QualityAdjustment quality, Setting loss) {
        Citation rule = loss.citation();
        Rate ceiling = named("Highest shared loss rate", loss.field("ceiling"));
        if (!quality.standardMet().isTrue()) {
            return ceiling;
        }
        Rate whole = Rate.rule("Whole loss", BigDecimal.ONE, rule);
        return whole.minus(quality.scaledRate(), "One minus the quality-scaled sharing rate", rule)
                .orAtLeast(
                        named("Lowest shared loss rate", loss.field("floor")),
                        "Loss rate above the lowest",
                        rule)
                .orAtMost(ceiling, loss.label(), rule);
    }

    static List<Block> limits(AcoYear aco, ProgramRules rules) {
        Setting limit = rules.byPerformanceYear(aco.track().rule("loss_limit")).in(aco.year());
        Setting kind = limit.field("kind");
        return switch (kind.text()) {
            case "benchmark" -> List.of(ofBenchmark(limit.field("of_benchmark")));
            case "revenue_or_benchmark" ->
                    List.of(ofRevenue(aco, limit), ofBenchmark(limit.field("of_benchmark")));
            case "by_agreement_year" -> List.of(byAgreementYear(aco, limit));
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
    }

    private static Block ofRevenue(AcoYear aco, Setting limit) {
        Optional<Amount> revenue =
                aco.participantRevenue()
                        .map(dollars ->
                                Amount.reported(
                                        "Revenue of ACO participants", dollars, aco.source()));
        if (revenue.isEmpty()) {
            return new Block.CapUnknown(
                    AFTER_LIMIT,
                    "participant_revenue (losses are limited to %s of the Parts A and B revenue of ACO participants)"
                            .formatted(limit.field("of_revenue").rate().display()),
                    limit.citation());
        }
        return new Block.CapOf(
                "Losses after the revenue limit",
                revenue.get(),
                named("Loss limit rate of revenue", limit.field("of_revenue")),
                limit.citation());
    }

    private static Block byAgreementYear(AcoYear aco, Setting limit) {
        List<String> years = new ArrayList<>(List.of("first", "second", "third"));
        return aco.agreementYear()
                .map(year -> years.get(Math.clamp(year, 1, years.size()) - 1))
                .map(year -> ofBenchmark(limit.field(year)))
                .orElseGet(() ->
                        new Block.CapUnknown(
                                AFTER_LIMIT,
                                "agreement_start (the loss limit rises with the year of the agreement)",
                                limit.citation()));
    }

    private static Block ofBenchmark(Setting rate) {
        return new Block.CapOfBenchmark(
                AFTER_LIMIT, named("Loss limit rate of benchmark", rate), rate.citation());
    }

    private static Rate named(String label, Setting setting) {
        return Rate.rule(label, setting.number(), setting.citation());
    }
}
