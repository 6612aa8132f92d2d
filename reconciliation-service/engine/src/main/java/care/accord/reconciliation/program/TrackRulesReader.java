package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.program.TrackRules.LossRate;
import care.accord.reconciliation.program.TrackRules.LossStep;
import care.accord.reconciliation.program.TrackRules.OneSidedLosses;
import care.accord.reconciliation.program.TrackRules.Quality;
import care.accord.reconciliation.program.TrackRules.Reduced;
import care.accord.reconciliation.program.TrackRules.SavingsStep;
import care.accord.reconciliation.program.TrackRules.WhenBarred;
import care.accord.vocabulary.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks up in the rules what is in force for a year, a track and an agreement's start. A kind that code does not implement is refused
/// here, before anything is settled.
record TrackRulesReader(TrackRules.Key key, ProgramRules rules) {

    TrackRules read() {
        Minimum minimum = minimum();
        RuleRate maximum = RuleRate.of(track("sharing_rate").rate());
        Optional<LossRate> lossRate = lossRate();
        return new TrackRules(
                minimum,
                maximum,
                quality(),
                savings(),
                lossRate,
                lossRate.map(_ -> losses()).orElse(List.of()),
                reduced(),
                guardrail(),
                oneSidedLosses());
    }

    private Setting track(String name) {
        return byYear(key.track().rule(name));
    }

    private Setting byYear(String id) {
        return rules.byPerformanceYear(id).in(key.year());
    }

    private static IllegalStateException unknown(Setting kind) {
        return new IllegalStateException(
                kind.id() + " is of no kind that code implements: " + kind.text());
    }

    private Minimum minimum() {
        Setting kind = track("minimum_rate");
        return switch (kind.text()) {
            case "sliding_scale" -> slidingScale();
            case "elected" -> new Minimum.Elected(choices(), slidingScale());
            case "fixed" -> new Minimum.Fixed(RuleRate.of(track("fixed_minimum_rate").rate()));
            case String _ -> throw unknown(kind);
        };
    }

    private List<RuleRate> choices() {
        Setting choices = byYear("mssp.minimum_savings_rate.choices");
        return choices.rows().stream()
                .map(row -> RuleRate.of(choices.field(row, "rate").rate()))
                .toList();
    }

    private Minimum.SlidingScale slidingScale() {
        Setting scale = byYear("mssp.minimum_savings_rate.sliding_scale");
        List<Minimum.Band> bands = new ArrayList<>();
        for (RuleValue.Fields row : scale.rows().reversed()) {
            boolean falls = row.values().containsKey("to");
            long first = whole(scale, row, "from");
            bands.add(
                    Minimum.Band.of(
                            first,
                            falls ? whole(scale, row, "to") : first,
                            named("Rate at the start of the band", scale.field(row, "at_from")),
                            named(
                                    "Rate at the end of the band",
                                    scale.field(row, falls ? "at_to" : "at_from")),
                            scale.citation()));
        }
        return new Minimum.SlidingScale(bands, scale.citation());
    }

    private static long whole(Setting scale, RuleValue.Fields row, String name) {
        return scale.field(row, name).number().longValueExact();
    }

    private Quality quality() {
        Setting kind = byYear("mssp.quality_adjustment");
        Quality.Kind found =
                switch (kind.text()) {
                    case "complete_reporting", "quality_scaled" -> Quality.Kind.SCALED;
                    case "standard_met" -> Quality.Kind.STANDARD_MET;
                    case "standard_or_alternative" -> Quality.Kind.STANDARD_OR_ALTERNATIVE;
                    case String _ -> throw unknown(kind);
                };
        return new Quality(found, kind.citation());
    }

    private List<SavingsStep> savings() {
        Setting order = byYear("mssp.savings_steps");
        return order.rows().stream()
                .map(row -> order.field(row, "step"))
                .map(step ->
                        switch (step.text()) {
                            case "share" -> new SavingsStep.Share();
                            case "above_minimum" -> new SavingsStep.AboveMinimum();
                            case "sequestration" -> sequestration();
                            case "payment_limit" -> paymentLimit();
                            case String _ -> throw unknown(step);
                        })
                .toList();
    }

    private SavingsStep sequestration() {
        Setting cut = byYear("mssp.sequestration");
        return new SavingsStep.Sequestration(RuleRate.of(cut.rate()), cut.citation());
    }

    private SavingsStep paymentLimit() {
        Setting limit = track("payment_limit");
        return new SavingsStep.PaymentLimit(RuleRate.of(limit.rate()), limit.citation());
    }

    private Optional<LossRate> lossRate() {
        Setting loss = track("loss_rate");
        Setting kind = loss.field("kind");
        return switch (kind.text()) {
            case "none" -> Optional.empty();
            case "fixed" -> Optional.of(new LossRate.Fixed(RuleRate.of(loss.field("rate").rate())));
            case "from_quality" ->
                    Optional.of(
                            new LossRate.FromQuality(
                                    named("Lowest shared loss rate", loss.field("floor")),
                                    named("Highest shared loss rate", loss.field("ceiling")),
                                    loss.label(),
                                    loss.citation()));
            case String _ -> throw unknown(kind);
        };
    }

    private List<LossStep> losses() {
        Setting order = byYear("mssp.loss_steps");
        List<LossStep> steps = new ArrayList<>();
        for (RuleValue.Fields row : order.rows()) {
            Setting step = order.field(row, "step");
            switch (step.text()) {
                case "share" -> steps.add(new LossStep.Share());
                case "loss_limit" -> steps.addAll(limits());
                case "disaster_relief" -> steps.add(new LossStep.DisasterRelief(order.citation()));
                case String _ -> throw unknown(step);
            }
        }
        return List.copyOf(steps);
    }

    private List<LossStep> limits() {
        Setting limit = track("loss_limit");
        Setting kind = limit.field("kind");
        return switch (kind.text()) {
            case "benchmark" -> List.of(ofBenchmark(limit));
            case "revenue_or_benchmark" ->
                    List.of(
                            LossStep.LimitOfRevenue.of(
                                    named("Loss limit rate of revenue", limit.field("of_revenue")),
                                    limit.citation()),
                            ofBenchmark(limit));
            case "by_agreement_year" ->
                    List.of(
                            new LossStep.LimitByAgreementYear(
                                    List.of("first", "second", "third").stream()
                                            .map(limit::field)
                                            .map(TrackRulesReader::ofBenchmarkRate)
                                            .toList(),
                                    limit.citation()));
            case String _ -> throw unknown(kind);
        };
    }

    private static LossStep ofBenchmark(Setting limit) {
        return new LossStep.LimitOfBenchmark(
                ofBenchmarkRate(limit.field("of_benchmark")), limit.citation());
    }

    private static RuleRate ofBenchmarkRate(Setting rate) {
        return named("Loss limit rate of benchmark", rate);
    }

    private static RuleRate named(String label, Setting setting) {
        return RuleRate.of(Rate.rule(label, setting.number(), setting.citation()));
    }

    private Optional<Reduced> reduced() {
        Setting reduced =
                rules.byAgreementStart(key.track().rule("reduced_sharing")).in(key.start());
        Setting kind = reduced.field("kind");
        return switch (kind.text()) {
            case "none" -> Optional.empty();
            case "below_minimum" ->
                    Optional.of(
                            new Reduced(
                                    RuleRate.of(reduced.field("factor").rate()),
                                    reduced.field("minimum_assigned").number().longValueExact(),
                                    reduced.citation()));
            case String _ -> throw unknown(kind);
        };
    }

    private WhenBarred guardrail() {
        Setting guardrail = rules.byAgreementStart("mssp.guardrail").in(key.start());
        return switch (guardrail.text()) {
            case "none" -> WhenBarred.NOTHING;
            case "no_savings" -> WhenBarred.NO_SAVINGS;
            case String _ -> throw unknown(guardrail);
        };
    }

    private OneSidedLosses oneSidedLosses() {
        Setting printed = byYear("mssp.one_sided_losses");
        return switch (printed.text()) {
            case "printed" -> OneSidedLosses.PRINTED;
            case "not_printed" -> OneSidedLosses.NOT_PRINTED;
            case String _ -> throw unknown(printed);
        };
    }
}
