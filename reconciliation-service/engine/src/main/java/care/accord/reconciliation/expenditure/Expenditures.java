package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.Population;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.Set;

/// What the medical care of a roster's members cost in a period, and the months they were enrolled. Drugs dispensed by
/// pharmacies are outside, as they are in shared savings with Medicare (42 CFR 425.605(a)(6): Parts A and B).
public record Expenditures(Count memberMonths, Amount cost) {

    /// Adds up final-action lines by service date.
    ///
    /// @param source what the sums are reported as, such as a snapshot and a roster; never a person
    public static Expenditures of(
            Population population, Set<BeneficiaryId> members, Period period, String source) {
        long months = 0;
        long cents = 0;
        for (Cost cost : population.decide(new CostKernel(members, period))) {
            months = Math.addExact(months, cost.memberMonths());
            cents = Math.addExact(cents, cost.cents());
        }
        return new Expenditures(
                Count.reported("Member months", months, source),
                Amount.reported("Expenditures", new Usd(cents), source));
    }

    /// The days of service that count and which amount does.
    public record Period(DateSpan days, CostBasis basis) {}

    private record Cost(int memberMonths, long cents) {
        private static final Cost NONE = new Cost(0, 0);
    }

    /// One pass over one beneficiary; people who are not on the roster cost nothing.
    private record CostKernel(Set<BeneficiaryId> members, Period period)
            implements care.accord.population.Kernel<Cost> {
        @Override
        public Cost decide(Beneficiary beneficiary) {
            if (!members.contains(beneficiary.person().id())) {
                return Cost.NONE;
            }
            ClaimColumns claims = beneficiary.claims();
            long first = period.days().start().toEpochDay();
            long last = period.days().end().toEpochDay();
            long cents = 0;
            for (int line = beneficiary.firstLine(); line < beneficiary.endLine(); line++) {
                int day = claims.serviceDay(line);
                if (day >= first && day <= last && claims.kind(line) != ClaimLine.Kind.PHARMACY) {
                    cents = Math.addExact(cents, cents(claims, line));
                }
            }
            return new Cost(beneficiary.memberMonths(period.days()), cents);
        }

        private long cents(ClaimColumns claims, int line) {
            return switch (period.basis()) {
                case ALLOWED -> claims.allowedCents(line);
                case PAID -> claims.paidCents(line);
            };
        }
    }
}
