package care.accord.reconciliation.program;

import care.accord.programrules.AgreementStart;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.Optional;

/// What is reported about an ACO's performance year.
///
/// @param benchmark updated historical benchmark in dollars
/// @param expenditures total Parts A and B expenditures of assigned beneficiaries in dollars
/// @param assigned head count of assigned beneficiaries, not person-years
/// @param reportedMinimum the minimum rate the ACO elected, a fraction; needed where the track elects it
/// @param qualityScore a fraction; absent where reporting alone sufficed
/// @param guardrail whether the three-way blended update would have turned the result into a loss
/// @param disasterAdjustment dollars by which losses are reduced for extreme and uncontrollable circumstances
/// @param participantRevenue Parts A and B revenue of the ACO's participants, which caps losses in some tracks
public record AcoYear(
        PerformanceYear year,
        Track track,
        Usd benchmark,
        Usd expenditures,
        long assigned,
        Optional<BigDecimal> reportedMinimum,
        Optional<BigDecimal> qualityScore,
        QualityStandard standard,
        RevenueCategory revenue,
        Optional<AgreementStart> agreementStart,
        Guardrail guardrail,
        Usd disasterAdjustment,
        Optional<Usd> participantRevenue,
        String source) {
    public AcoYear {
        require(
                benchmark.cents() > 0,
                "benchmark_total",
                benchmark + " is not above zero; give the updated benchmark in dollars");
        require(
                !expenditures.isNegative(),
                "expenditure_total",
                expenditures + " is below zero; give the expenditures in dollars");
        require(
                assigned > 0,
                "n_assigned",
                assigned + " is not a number of beneficiaries; give a whole number above zero");
        qualityScore.ifPresent(score ->
                require(
                        score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0,
                        "quality_score",
                        score + " is not a fraction from 0 to 1; write 0.9 for 90 percent"));
    }

    private static void require(boolean holds, String field, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(field + ": " + problem);
        }
    }

    /// Whether CMS flagged the year under 42 CFR 425.652(b)(5)(ii).
    public enum Guardrail {
        TRIGGERED,
        NOT_TRIGGERED
    }

    /// The agreement's start, or the last day on which it can have started; a rule that has not begun even then does not
    /// depend on what was not reported.
    AgreementStart latestPossibleStart() {
        return agreementStart.orElseGet(() -> new AgreementStart(year.calendarYear().end()));
    }

    /// Which year of its agreement the performance year is, counted from 1.
    Optional<Integer> agreementYear() {
        return agreementStart.map(start -> year.year() - start.day().getYear() + 1);
    }
}
