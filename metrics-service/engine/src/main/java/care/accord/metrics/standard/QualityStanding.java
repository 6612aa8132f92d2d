package care.accord.metrics.standard;

import care.accord.metrics.standard.QualityScore.Line;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether an ACO meets the quality performance standard (42 CFR 425.512(a)), and how.
public sealed interface QualityStanding {
    /// The score by which the sharing rate is scaled where only the alternative standard is met.
    Rate score();

    /// The standard is met: the full sharing rate.
    record Met(Rate score, Path path, Finding because) implements QualityStanding {}

    /// The alternative standard is met: the sharing rate times the score.
    record Alternative(Rate score, Finding because) implements QualityStanding {}

    /// Neither is met.
    record NotMet(Rate score) implements QualityStanding {}

    /// Ways to the standard, in the order in which they are tried.
    enum Path {
        FIRST_YEAR,
        SCORE,
        REPORTING_INCENTIVE
    }

    /// Decides by the year's rules.
    static QualityStanding of(QualityReport report, QualityScore scored, QualityRules rules) {
        if (isSilent(scored.lines())) {
            return new NotMet(scored.adjusted());
        }
        Rate score = floored(report, scored, rules);
        boolean isComplete = scored.lines().stream().allMatch(Line::isComplete);
        if (report.isFirstYear() && isComplete) {
            Citation rule = new Citation("42 CFR 425.512(a)(2)", Evidence.SECOND_HAND);
            Finding all = Finding.reported("All measures reported", true, "the ACO's report");
            return new Met(
                    score,
                    Path.FIRST_YEAR,
                    Finding.calculated("First year", true, "everything was reported", rule, all));
        }
        Citation rule = new Citation("42 CFR 425.512(a)(5)", Evidence.SECOND_HAND);
        Finding reaches = score.reaches(rules.threshold(), "Standard met", rule);
        if (reaches.isTrue()) {
            return new Met(score, Path.SCORE, reaches);
        }
        if (hasIncentive(scored.lines(), rules)) {
            return new Met(
                    score,
                    Path.REPORTING_INCENTIVE,
                    Finding.calculated(
                            "Standard met",
                            true,
                            "all eCQMs or MIPS CQMs reported, one outcome measure and one other at their percentiles",
                            rule,
                            score));
        }
        boolean anyOutcome =
                scored.lines().stream()
                        .anyMatch(line ->
                                line.required().isOutcome()
                                        && line.reaches(rules.decile("alternative")));
        return anyOutcome
                ? new Alternative(
                        score,
                        Finding.calculated(
                                "Alternative standard met",
                                true,
                                "one outcome measure at its percentile",
                                rule,
                                score))
                : new NotMet(score);
    }

    /// Whoever reports no measure and has no survey meets neither standard, whatever CMS computes from claims. From memory:
    /// 42 CFR 425.512(a)(5)(iii); the text was not read.
    private static boolean isSilent(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.required().source().equals("claims"))
                .flatMap(line -> line.ways().stream())
                .allMatch(way -> way.reported().isEmpty());
    }

    /// The higher of the score and the threshold for ACOs affected by extreme and uncontrollable circumstances, and where everything was
    /// reported but something cannot be scored.
    private static Rate floored(QualityReport report, QualityScore scored, QualityRules rules) {
        if (report.isAffected()) {
            return scored.adjusted()
                    .orAtLeast(
                            rules.threshold(),
                            "Quality score",
                            new Citation("42 CFR 425.512(c)(2), (3)"));
        }
        List<Line> lines = scored.lines();
        boolean isComplete = lines.stream().allMatch(Line::isComplete);
        boolean isReduced = lines.stream().anyMatch(QualityStanding::isLeftOut);
        return isComplete && isReduced
                ? scored.adjusted()
                        .orAtLeast(rules.threshold(), "Quality score", rules.floor().citation())
                : scored.adjusted();
    }

    private static boolean isLeftOut(Line line) {
        return line.points().isEmpty()
                && line.parts().stream().anyMatch(part -> part.reported().isPresent());
    }

    /// Medicare CQMs do not count here, but do no harm beside an eCQM or MIPS CQM of the same measure.
    private static boolean hasIncentive(List<Line> reported, QualityRules rules) {
        List<Line> lines = new ArrayList<>();
        for (Line line : reported) {
            if (!line.required().isSubmitted()) {
                lines.add(line);
                continue;
            }
            Optional<Line> counted = line.withoutMedicareCqms().filter(Line::isComplete);
            if (counted.isEmpty()) {
                return false;
            }
            lines.add(counted.get());
        }
        List<Line> outcomes =
                lines.stream()
                        .filter(line ->
                                line.required().isOutcome()
                                        && line.reaches(rules.decile("outcome")))
                        .toList();
        return outcomes.stream()
                .anyMatch(outcome ->
                        lines.stream()
                                .anyMatch(line ->
                                        !line.equals(outcome)
                                                && line.reaches(rules.decile("remaining"))));
    }
}
