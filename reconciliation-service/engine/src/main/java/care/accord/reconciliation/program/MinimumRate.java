package care.accord.reconciliation.program;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;

/// What savings, and in two-sided tracks losses, must reach: a sliding scale by the number of assigned beneficiaries, a
/// symmetric rate the ACO elected, or one fixed rate. 42 CFR 425.604(b), 425.605(b), 425.606(b), 425.610(b).
final class MinimumRate {
    private static final String LABEL = "Minimum savings rate";

    private MinimumRate() {}

    static Rate of(AcoYear aco, ProgramRules rules) {
        PerformanceYear year = aco.year();
        Setting kind = rules.byPerformanceYear(aco.track().rule("minimum_rate")).in(year);
        return switch (kind.text()) {
            case "sliding_scale" -> slidingScale(aco, rules);
            case "elected" -> elected(aco, rules);
            case "fixed" ->
                    rules.byPerformanceYear(aco.track().rule("fixed_minimum_rate")).in(year).rate();
            case String other ->
                    throw new IllegalStateException(
                            kind.id() + " is of no kind that code implements: " + other);
        };
    }

    private static Rate elected(AcoYear aco, ProgramRules rules) {
        BigDecimal reported =
                aco.reportedMinimum()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "msr_published: missing; a two-sided ACO elects its minimum rate, so it has to be given"));
        Setting choices =
                rules.byPerformanceYear("mssp.minimum_savings_rate.choices").in(aco.year());
        boolean listed =
                choices.rows().stream()
                        .map(row -> choices.field(row, "rate").number())
                        .anyMatch(choice -> choice.compareTo(reported) == 0);
        return listed
                ? Rate.reported("Elected minimum savings and loss rate", reported, aco.source())
                : slidingScale(aco, rules);
    }

    private static Rate slidingScale(AcoYear aco, ProgramRules rules) {
        Setting scale =
                rules.byPerformanceYear("mssp.minimum_savings_rate.sliding_scale").in(aco.year());
        for (RuleValue.Fields row : scale.rows().reversed()) {
            BigDecimal from = scale.field(row, "from").number();
            if (from.compareTo(BigDecimal.valueOf(aco.assigned())) <= 0) {
                return row.values().containsKey("to")
                        ? interpolated(aco, scale, row)
                        : Rate.rule(LABEL, scale.field(row, "at_from").number(), scale.citation());
            }
        }
        return aco.reportedMinimum()
                .map(reported -> Rate.reported(LABEL, reported, aco.source()))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "n_assigned: for %d beneficiaries CMS sets the minimum savings rate individually; give it in msr_published"
                                        .formatted(aco.assigned())));
    }

    /// Falls evenly from the first to the last number of beneficiaries of the band.
    private static Rate interpolated(AcoYear aco, Setting scale, RuleValue.Fields row) {
        Citation rule = scale.citation();
        Rate high = part("Rate at the start of the band", scale.field(row, "at_from"));
        Rate low = part("Rate at the end of the band", scale.field(row, "at_to"));
        Rate first = part("First number of the band", scale.field(row, "from"));
        Rate last = part("Last number of the band", scale.field(row, "to"));
        Rate assigned =
                Rate.reported(
                        "Assigned beneficiaries", BigDecimal.valueOf(aco.assigned()), aco.source());
        Rate into = assigned.minus(first, "Beneficiaries into the band", rule);
        Rate width = last.minus(first, "Width of the band", rule);
        Rate position =
                Rate.calculated(
                        "Position in the band",
                        into.value().divide(width.value(), MathContext.DECIMAL128),
                        into.label() + " / " + width.label(),
                        rule,
                        new Figure[] {into, width});
        Rate fall = high.minus(low, "Fall across the band", rule);
        return high.minus(fall.times(position, "Fall so far", rule), LABEL, rule);
    }

    private static Rate part(String label, Setting setting) {
        return Rate.rule(label, setting.number(), setting.citation());
    }
}
