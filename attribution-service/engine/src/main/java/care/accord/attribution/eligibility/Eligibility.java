package care.accord.attribution.eligibility;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.EnrollmentColumns;
import care.accord.vocabulary.DateSpan;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Criteria over one period, applied in the order the rule lists them. Facts that no criterion asks for are not looked up.
public final class Eligibility {
    private final Criterion[] criteria;
    private final int firstDay;
    private final int lastDay;
    private final boolean asksForDeath;
    private final boolean asksForMonths;
    private final Residence residence;
    private final BitSet elsewhere;

    /// Compiles criteria for a period.
    ///
    /// @param elsewhere positions of the people assigned to another initiative that shares savings
    public Eligibility(
            List<Criterion> criteria,
            DateSpan period,
            Set<String> residenceAreas,
            BitSet elsewhere) {
        this.criteria = criteria.toArray(Criterion[]::new);
        firstDay = (int) period.start().toEpochDay();
        lastDay = (int) period.end().toEpochDay();
        asksForDeath = asks(criteria, Facts.DECEASED);
        asksForMonths = asks(criteria, Facts.ELIGIBLE_MONTH);
        residence =
                asks(criteria, Facts.ABROAD) ? Residence.of(residenceAreas) : Residence.anywhere();
        this.elsewhere = elsewhere;
    }

    private static boolean asks(List<Criterion> criteria, int facts) {
        return criteria.stream().anyMatch(criterion -> criterion.asks(facts));
    }

    /// The first criterion the person fails, or empty when all hold; nobody is taken to live abroad or to be assigned
    /// elsewhere.
    public static Optional<Criterion> firstFailed(
            List<Criterion> criteria, Beneficiary beneficiary, DateSpan window) {
        Eligibility eligibility = new Eligibility(criteria, window, Set.of(), new BitSet());
        return Optional.ofNullable(eligibility.firstFailed(eligibility.facts(beneficiary)));
    }

    /// The first criterion that the facts of a person fail, or nothing when all hold.
    public @Nullable Criterion firstFailed(int facts) {
        for (Criterion criterion : criteria) {
            if (!criterion.holds(facts)) {
                return criterion;
            }
        }
        return null;
    }

    /// Whether a criterion asks where the person lives and nobody reported it.
    public static boolean isResidenceUnknown(int facts) {
        return (facts & Facts.RESIDENCE_UNKNOWN) != 0;
    }

    /// What the criteria ask about a person, one bit each.
    public int facts(Beneficiary beneficiary) {
        int facts = residence.facts(beneficiary);
        EnrollmentColumns spans = beneficiary.enrollment();
        for (int span = beneficiary.firstSpan(); span < beneficiary.endSpan(); span++) {
            if (spans.startDay(span) <= lastDay && spans.endDay(span) >= firstDay) {
                facts |= Facts.of(spans.coverage(span));
            }
        }
        if (elsewhere.get(beneficiary.index())) {
            facts |= Facts.IN_OTHER_INITIATIVE;
        }
        if (asksForDeath && diedBefore(beneficiary, firstDay)) {
            facts |= Facts.DECEASED;
        }
        if (asksForMonths && EligibleMonths.any(beneficiary, firstDay, lastDay)) {
            facts |= Facts.ELIGIBLE_MONTH;
        }
        return facts;
    }

    private static boolean diedBefore(Beneficiary beneficiary, int day) {
        return beneficiary.deathDay() != ClaimColumns.NO_DAY && beneficiary.deathDay() < day;
    }
}
