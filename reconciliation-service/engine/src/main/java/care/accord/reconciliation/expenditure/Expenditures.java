package care.accord.reconciliation.expenditure;

import care.accord.population.Population;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import java.util.Set;

/// What the medical care of a roster's members cost in a period, and the months they were enrolled. Drugs dispensed by
/// pharmacies are outside, as they are in shared savings with Medicare (42 CFR 425.605(a)(6): Parts A and B).
public record Expenditures(Count memberMonths, Amount cost) {
    private static final Citation RULE = new Citation("42 CFR 425.605(a)(6)");

    /// Adds up final-action lines by service date, whole and as known.
    ///
    /// @param source what the sums are reported as, such as a snapshot and a roster; never a person
    public static Expenditures of(
            Population population, Set<BeneficiaryId> members, Period period, String source) {
        AnnualizedExpenditures spent =
                AnnualizedExpenditures.of(
                        population,
                        Members.of(population, members),
                        ExpenditureTerms.plain(period.days(), period.basis(), RULE),
                        source);
        return new Expenditures(
                Count.reported("Member months", spent.personMonths().value(), source),
                Amount.reported("Expenditures", spent.total().value(), source));
    }

    /// The days of service that count and which amount does.
    public record Period(DateSpan days, CostBasis basis) {}
}
