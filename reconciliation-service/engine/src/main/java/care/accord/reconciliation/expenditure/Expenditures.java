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
///
/// @param memberMonths of who is shared, the contract's part; then the months of people are what it is calculated from
/// @param cost of who is shared, the contract's part
public record Expenditures(Count memberMonths, Amount cost) {
    private static final String MONTHS = "Member months";
    private static final Citation RULE = new Citation("42 CFR 425.605(a)(6)");

    /// Adds up final-action lines by service date, whole and as known.
    ///
    /// @param source what the sums are reported as, such as a snapshot and a roster; never a person
    public static Expenditures of(
            Population population, Set<BeneficiaryId> members, Period period, String source) {
        return of(population, Members.of(population, members), period, source);
    }

    /// The same with parts of those whom the contract shares: months are exact decimals, and dollars are rounded once, in sum.
    public static Expenditures of(
            Population population, Members members, Period period, String source) {
        AnnualizedExpenditures spent =
                AnnualizedExpenditures.of(
                        population,
                        members,
                        ExpenditureTerms.plain(period.days(), period.basis(), RULE),
                        source);
        return new Expenditures(
                members.areShared() ? weighted(spent, source) : months(MONTHS, spent, source),
                Amount.reported("Expenditures", spent.total().value(), source));
    }

    private static Count months(String label, AnnualizedExpenditures spent, String source) {
        return Count.reported(label, spent.personMonths().value(), source);
    }

    /// Says both: the months of people, and of them those that count.
    private static Count weighted(AnnualizedExpenditures spent, String source) {
        Count people = months("Member months of people", spent, source);
        Count others =
                Count.reported(
                        "Member months that others answer for",
                        people.number().subtract(spent.weightedMonths().number()),
                        source);
        return people.minus(others, MONTHS, Members.SHARED);
    }

    /// The days of service that count and which amount does.
    public record Period(DateSpan days, CostBasis basis) {}
}
