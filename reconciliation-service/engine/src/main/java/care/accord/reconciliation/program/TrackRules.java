package care.accord.reconciliation.program;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.PerformanceYear;
import java.util.List;
import java.util.Optional;

/// What the rules choose for a performance year, a track and an agreement's start, looked up once. Both ways of settling, the one
/// that explains and the one that only counts, go by it.
///
/// @param quality how quality turns the maximum sharing rate into the final one
/// @param savings what happens to savings, in order
/// @param lossRate absent in tracks without risk for losses
/// @param losses what happens to losses, in order
/// @param reduced what is shared below the minimum, if anything
record TrackRules(
        Minimum minimum,
        RuleRate maximumRate,
        Quality quality,
        List<SavingsStep> savings,
        Optional<LossRate> lossRate,
        List<LossStep> losses,
        Optional<Reduced> reduced,
        WhenBarred guardrail,
        OneSidedLosses oneSidedLosses) {

    /// A year, a track and an agreement's start.
    record Key(PerformanceYear year, Track track, AgreementStart start) {}

    /// 42 CFR 425.502, 425.512.
    record Quality(Kind kind, Citation rule) {
        enum Kind {
            SCALED,
            STANDARD_MET,
            STANDARD_OR_ALTERNATIVE
        }
    }

    /// One thing that happens to savings.
    sealed interface SavingsStep {
        record Share() implements SavingsStep {}

        /// Shares what exceeds the minimum instead of savings from the first dollar.
        record AboveMinimum() implements SavingsStep {}

        record Sequestration(RuleRate rate, Citation rule) implements SavingsStep {}

        record PaymentLimit(RuleRate rate, Citation rule) implements SavingsStep {}
    }

    /// One thing that happens to losses.
    sealed interface LossStep {
        record Share() implements LossStep {}

        record LimitOfBenchmark(RuleRate rate, Citation rule) implements LossStep {}

        /// `missing` is what to say where nobody reported the revenue.
        record LimitOfRevenue(RuleRate rate, String missing, Citation rule) implements LossStep {
            static LimitOfRevenue of(RuleRate rate, Citation rule) {
                return new LimitOfRevenue(
                        rate,
                        "participant_revenue (losses are limited to %s of the Parts A and B revenue of ACO participants)"
                                .formatted(rate.figure().display()),
                        rule);
            }
        }

        /// A limit of the benchmark for the first, the second and every later year of the agreement.
        record LimitByAgreementYear(List<RuleRate> rates, Citation rule) implements LossStep {
            static final String MISSING =
                    "agreement_start (the loss limit rises with the year of the agreement)";

            Optional<RuleRate> rate(AcoYear aco) {
                return aco.agreementYear()
                        .map(year -> rates.get(Math.clamp(year, 1, rates.size()) - 1));
            }
        }

        record DisasterRelief(Citation rule) implements LossStep {}
    }

    /// The share of losses an ACO repays.
    sealed interface LossRate {
        record Fixed(RuleRate rate) implements LossRate {}

        /// One minus the quality-scaled sharing rate, between two bounds.
        record FromQuality(RuleRate floor, RuleRate ceiling, String label, Citation rule)
                implements LossRate {}
    }

    /// 42 CFR 425.605(h).
    record Reduced(RuleRate factor, long minimumAssigned, Citation rule) {}

    /// What the guardrail does, 42 CFR 425.652(b)(5)(ii).
    enum WhenBarred {
        NOTHING,
        NO_SAVINGS
    }

    /// Whether published files print losses that one-sided ACOs do not owe.
    enum OneSidedLosses {
        PRINTED,
        NOT_PRINTED
    }

    static TrackRules of(Key key, ProgramRules rules) {
        return new TrackRulesReader(key, rules).read();
    }

    boolean isBarred(AcoYear aco) {
        return aco.guardrail() == AcoYear.Guardrail.TRIGGERED && guardrail == WhenBarred.NO_SAVINGS;
    }
}
