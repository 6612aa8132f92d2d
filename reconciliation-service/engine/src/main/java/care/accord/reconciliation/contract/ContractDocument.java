package care.accord.reconciliation.contract;

import care.accord.programrules.IanaZone;
import care.accord.programrules.chain.RuleChain;
import care.accord.reconciliation.expenditure.CostBasis;
import care.accord.reconciliation.scoring.Bar;
import care.accord.reconciliation.scoring.Tier;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What a payer and a provider organization agree on. Rates are fractions, amounts dollars.
///
/// @param performancePeriod the period that this contract settles
/// @param furtherPeriods agreed on already, each settled under a renewal
/// @param noticeDays days after which one party's notice ends the contract; empty where ending takes both parties
/// @param disputeWindowDays days after a settlement is issued within which either side may question it
/// @param timeZone in whose time measures take the performance period's days
public record ContractDocument(
        String name,
        String lineOfBusiness,
        Party payer,
        Party provider,
        DateSpan performancePeriod,
        List<DateSpan> furtherPeriods,
        Attribution attribution,
        List<Measure> measures,
        Arrangement arrangement,
        List<Incentive> incentives,
        List<Duty> careCoordination,
        Reconciliation reconciliation,
        int disputeWindowDays,
        DataSharing dataSharing,
        Optional<Integer> noticeDays,
        IanaZone timeZone) {
    private static final int MONTHS_OF_A_QUARTER = 3;

    public ContractDocument {
        furtherPeriods = List.copyOf(furtherPeriods);
        careCoordination = List.copyOf(careCoordination);
        measures = List.copyOf(measures);
        incentives = List.copyOf(incentives);
    }

    /// What the payer shows the provider organization of claims about substance use disorder (42 CFR Part 2).
    public enum DataSharing {
        /// Nothing: unless the parties agree on more.
        WITHHOLD("withhold"),
        /// Those of people who consented.
        SHARE_WITH_CONSENT("share-with-consent"),
        /// All, for treatment, payment and operations, unless the person declines.
        SHARE("share");

        private final String code;

        DataSharing(String code) {
            this.code = code;
        }

        /// The word of the document.
        public String code() {
            return code;
        }
    }

    /// One side of the contract.
    ///
    /// @param tenant under which the side signs in
    /// @param name as shown to people
    public record Party(String tenant, String name) {}

    /// Whose members are meant.
    ///
    /// @param program whose rules apply; the id of the chain where the method is a rule chain
    /// @param window service dates that decide
    /// @param chain as it was agreed, in full, where the method is a rule chain
    /// @param assignmentMethod how the list is drawn up in the course of the year, which sets the window; empty where the
    ///     parties named it
    public record Attribution(
            String method,
            String program,
            DateSpan window,
            Optional<RuleChain> chain,
            Optional<AssignmentMethod> assignmentMethod) {}

    /// A measure and the rate to come to.
    ///
    /// @param weight in the contract's quality score; empty where the measure does not count in it
    /// @param benchmark what its points are held against; where it is empty, the benchmark that the measure has, if any
    public record Measure(
            String measure,
            String title,
            Bar target,
            Role role,
            Optional<BigDecimal> weight,
            Optional<Benchmark> benchmark) {}

    /// Deciles that points are held against.
    public sealed interface Benchmark {

        /// Published ones, by name.
        ///
        /// @param measure number in the Quality Payment Program, such as `236`
        /// @param method way of submitting, such as `ecqm`
        /// @param year performance year whose deciles they are
        record Published(String measure, String method, int year) implements Benchmark {
            public String inWords() {
                return measure + " " + method;
            }
        }

        /// The parties' own, written out.
        ///
        /// @param source whose they are, for those who read the contract
        /// @param deciles the rates with which the first to the tenth decile begin, the worst first, in the unit of the measure
        record Own(String source, Better direction, List<BigDecimal> deciles) implements Benchmark {
            public Own {
                deciles = List.copyOf(deciles);
            }
        }
    }

    /// Which rates are better.
    public enum Better {
        HIGHER,
        LOWER
    }

    /// What a party does so that care fits together.
    ///
    /// @param measure of the contract that shows whether it is done
    public record Duty(Obliged by, String duty, Optional<String> measure) {}

    /// Whose duty it is.
    public enum Obliged {
        PAYER,
        PROVIDER
    }

    /// What a measure is for.
    public enum Role {
        GATE,
        BONUS,
        REPORT
    }

    /// How the parties share what care comes to.
    public sealed interface Arrangement {
        /// Which amount of a claim counts as its cost.
        CostBasis basis();

        /// Anything else, written in blocks.
        record Blocks(care.accord.reconciliation.arrangement.Arrangement agreed, CostBasis basis)
                implements Arrangement {}

        /// Savings are shared, and losses where the parties agreed to it.
        record SharedSavings(
                BigDecimal benchmarkPerMemberMonth,
                BigDecimal minimumSavingsRate,
                BigDecimal sharingRate,
                BigDecimal paymentLimitRate,
                Optional<QualityGate> qualityGate,
                Optional<LossSharing> losses,
                CostBasis basis)
                implements Arrangement {}
    }

    /// Savings are paid only when a measure passes a bar.
    public record QualityGate(String measure, Bar bar) {}

    /// What the provider organization repays of losses.
    public record LossSharing(
            BigDecimal minimumLossRate, BigDecimal sharingRate, BigDecimal limitRate) {}

    /// Money beside the arrangement.
    public sealed interface Incentive {
        String measure();

        /// A pool per member and month, earned by tier.
        record PayForPerformance(String measure, BigDecimal poolPerMemberMonth, List<Tier> tiers)
                implements Incentive {
            public PayForPerformance {
                tiers = List.copyOf(tiers);
            }
        }
    }

    /// When settlements are made, and what happens to the money of a final one.
    ///
    /// @param withholdRate the fraction of a payment that waits for a condition, if any does
    public record Reconciliation(
            Interim interim,
            int finalMonthsAfter,
            Optional<BigDecimal> withholdRate,
            Optional<Distribution> distribution) {}

    /// When a forecast is made.
    public enum Interim {
        EVERY_SNAPSHOT,
        /// Once the claims are paid through another quarter of the performance period.
        QUARTERLY
    }

    /// How the provider organization shares out what it is paid.
    ///
    /// @param retained the fraction that the organization keeps
    public record Distribution(BigDecimal retained, Sharers among) {}

    /// Who gets a part, in proportion to the member months attributed to each; of who is shared, by its part.
    public enum Sharers {
        PRACTICES,
        CLINICIANS
    }

    /// The part of the performance period that an interim settlement compares: benchmark and expenditures both count up to the
    /// last paid date, so that months without claims yet do not look like savings. A date outside the period leaves it whole.
    public DateSpan known(LocalDate paidThrough) {
        return performancePeriod.contains(paidThrough)
                ? new DateSpan(performancePeriod.start(), paidThrough)
                : performancePeriod;
    }

    /// Whether claims paid through a day make a forecast due.
    ///
    /// @param before the day that the forecast before was paid through, if there was one
    public boolean makesForecast(Optional<LocalDate> before, LocalDate paidThrough) {
        return switch (reconciliation.interim()) {
            case EVERY_SNAPSHOT -> true;
            case QUARTERLY ->
                    quartersThrough(paidThrough) > before.map(this::quartersThrough).orElse(0L);
        };
    }

    /// Whole quarters since the period began.
    private long quartersThrough(LocalDate day) {
        return ChronoUnit.MONTHS.between(performancePeriod.start(), day.plusDays(1))
                / MONTHS_OF_A_QUARTER;
    }

    /// The terms of a contract that ended: care after its last day is not settled.
    public ContractDocument through(LocalDate lastDay) {
        DateSpan closed =
                lastDay.isBefore(performancePeriod.end())
                        ? new DateSpan(performancePeriod.start(), lastDay)
                        : performancePeriod;
        return new ContractDocument(
                name,
                lineOfBusiness,
                payer,
                provider,
                closed,
                List.of(),
                attribution,
                measures,
                arrangement,
                incentives,
                careCoordination,
                reconciliation,
                disputeWindowDays,
                dataSharing,
                noticeDays,
                timeZone);
    }

    /// The title of a measure of this contract.
    public String titleOf(String measure) {
        return measures.stream()
                .filter(candidate -> candidate.measure().equals(measure))
                .map(Measure::title)
                .findFirst()
                .orElse(measure);
    }
}
