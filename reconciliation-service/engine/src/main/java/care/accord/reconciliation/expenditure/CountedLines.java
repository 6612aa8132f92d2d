package care.accord.reconciliation.expenditure;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.Population;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/// Which lines count under the terms, prepared for one population: looked up in tables, without making anything for a line.
public final class CountedLines {
    /// What a month is called in which a line does not count.
    public static final int NO_MONTH = -1;

    /// The columns that are read; a population needs to be loaded with no others.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.KIND,
                            ClaimColumn.HCPCS,
                            ClaimColumn.ALLOWED,
                            ClaimColumn.PAID));

    private static final long ALL_MONTHS = -1L;

    private final ClaimColumns claims;
    private final Members members;
    private final Months months;
    private final EnumSet<ClaimLine.Kind> kinds;
    private final BitSet excludedHcpcs;
    private final ExpenditureTerms terms;
    private final WithheldLines withheld;

    public CountedLines(Population population, Members members, ExpenditureTerms terms) {
        claims = population.claims();
        this.members = members;
        this.terms = terms;
        months = new Months(terms.days(), terms.coverage());
        kinds = EnumSet.copyOf(terms.kinds());
        excludedHcpcs =
                terms.excludedHcpcs().isEmpty()
                        ? new BitSet()
                        : claims.dictionaries().hcpcs().codes(terms.excludedHcpcs()::contains);
        withheld = WithheldLines.NONE;
    }

    private CountedLines(CountedLines source, WithheldLines withheld) {
        claims = source.claims;
        members = source.members;
        terms = source.terms;
        months = source.months;
        kinds = source.kinds;
        excludedHcpcs = source.excludedHcpcs;
        this.withheld = withheld;
    }

    /// The same for a reader who is not shown some of the lines.
    public CountedLines withholding(WithheldLines lines) {
        return new CountedLines(this, lines);
    }

    /// Whether a line counts in totals only.
    public boolean isWithheld(int line) {
        return withheld.contain(line);
    }

    /// How many members there are, whoever shares them.
    public int people() {
        return members.count();
    }

    /// How many of them others answer for a part of.
    public int sharedPeople() {
        return members.shared();
    }

    /// Months that count of somebody who is a member; none of anybody else, and none of a member never covered.
    public long monthsOf(Beneficiary beneficiary) {
        return members.include(beneficiary) ? months.counted(beneficiary) : 0;
    }

    /// Whether others answer for a part of some member.
    public boolean areShared() {
        return members.areShared();
    }

    /// How much of a member counts, in millionths.
    public int part(Beneficiary beneficiary) {
        return members.part(beneficiary);
    }

    public boolean isMember(Beneficiary beneficiary) {
        return members.include(beneficiary);
    }

    /// Months whose services count.
    public long serviceMonths(long countedMonths) {
        return switch (terms.services()) {
            case IN_COUNTED_MONTHS -> countedMonths;
            case ANY -> ALL_MONTHS;
        };
    }

    /// The month of the period in which the line counts, or [#NO_MONTH].
    ///
    /// @param serviceMonths of the person
    public int month(int line, long serviceMonths) {
        int month = months.of(claims.serviceDay(line));
        return month >= 0
                        && (serviceMonths >>> month & 1) != 0
                        && kinds.contains(claims.kind(line))
                        && (excludedHcpcs.isEmpty() || !excludedHcpcs.get(claims.hcpcs(line)))
                ? month
                : NO_MONTH;
    }

    public long cents(int line) {
        return switch (terms.basis()) {
            case ALLOWED -> claims.allowedCents(line);
            case PAID -> claims.paidCents(line);
        };
    }

    /// Months of the period.
    public int months() {
        return months.size();
    }

    public ExpenditureTerms terms() {
        return terms;
    }
}
