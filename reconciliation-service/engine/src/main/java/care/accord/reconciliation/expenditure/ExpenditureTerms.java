package care.accord.reconciliation.expenditure;

import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What counts as expenditure. A population holds the final action of every claim as known on a day, so that run-out is the
/// day on which the population is looked at: [#knownThrough].
///
/// @param coverage of the months that count
/// @param excludedHcpcs codes of lines that never count
/// @param unseen payments that do not count and that claim lines do not show, in words
/// @param truncation annualized amount above which a person's cost does not count, by type; types without one are whole
/// @param completion factor for claims that arrive after the run-out
public record ExpenditureTerms(
        DateSpan days,
        CostBasis basis,
        int runoutMonths,
        Set<Coverage> coverage,
        Services services,
        Set<ClaimLine.Kind> kinds,
        Set<String> excludedHcpcs,
        List<String> unseen,
        EnrollmentTypes types,
        Map<EnrollmentType, Usd> truncation,
        Rate completion,
        Citation rule) {
    private static final Set<ClaimLine.Kind> MEDICAL =
            EnumSet.of(ClaimLine.Kind.PROFESSIONAL, ClaimLine.Kind.INSTITUTIONAL);

    public ExpenditureTerms {
        coverage = Set.copyOf(coverage);
        kinds = Set.copyOf(kinds);
        excludedHcpcs = Set.copyOf(excludedHcpcs);
        unseen = List.copyOf(unseen);
        truncation = Map.copyOf(truncation);
        if (completion.value().compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException(
                    "The completion factor is %s; it is at least 1, because it stands for claims still to come"
                            .formatted(completion.display()));
        }
    }

    /// Which services of a member count.
    public enum Services {
        /// Those in months that count.
        IN_COUNTED_MONTHS,
        /// All in the period.
        ANY
    }

    /// As a contract without a public program compares: every medical service, whole, as known.
    public static ExpenditureTerms plain(DateSpan days, CostBasis basis, Citation rule) {
        return new ExpenditureTerms(
                days,
                basis,
                0,
                EnumSet.allOf(Coverage.class),
                Services.ANY,
                MEDICAL,
                Set.of(),
                List.of(),
                EnrollmentTypes.NONE,
                Map.of(),
                Rate.rule("Completion factor", BigDecimal.ONE, rule),
                rule);
    }

    /// The Medicare Shared Savings Program, 42 CFR 425.605(a): what Medicare paid under Parts A and B.
    ///
    /// @param truncation CMS's thresholds of the year, which are published nowhere
    /// @param completion CMS's factor of the year
    public static ExpenditureTerms sharedSavingsProgram(
            ProgramRules rules,
            DateSpan days,
            Map<EnrollmentType, Usd> truncation,
            BigDecimal completion) {
        PerformanceYear year = new PerformanceYear(days.end().getYear());
        Set<String> hcpcs = new HashSet<>();
        List<String> unseen = new ArrayList<>();
        for (ListedCode code :
                rules.codes("mssp.expenditure_exclusions").carriedTo(year).values()) {
            if (code.condition().filter("hcpcs"::equals).isPresent()) {
                hcpcs.add(code.code());
            } else {
                unseen.add(code.code());
            }
        }
        var runout = rules.byPerformanceYear("mssp.expenditure_runout").carriedTo(year);
        return new ExpenditureTerms(
                days,
                CostBasis.PAID,
                runout.number().intValueExact(),
                rules.codes("mssp.expenditure_coverage").carriedTo(year).keySet().stream()
                        .map(Coverage::of)
                        .collect(Collectors.toSet()),
                Services.IN_COUNTED_MONTHS,
                MEDICAL,
                hcpcs,
                unseen,
                EnrollmentTypes.of(rules, year),
                truncation,
                Rate.reported("Completion factor", completion, "input of the run"),
                runout.citation());
    }

    /// The same with pharmacy claims beside the medical ones.
    public ExpenditureTerms withPharmacy() {
        return with(days, EnumSet.allOf(ClaimLine.Kind.class), types, truncation);
    }

    /// The same for other days.
    public ExpenditureTerms in(DateSpan other) {
        return with(other, kinds, types, truncation);
    }

    /// The same by Medicare enrollment type.
    public ExpenditureTerms byEnrollmentType(ProgramRules rules) {
        PerformanceYear year = new PerformanceYear(days.end().getYear());
        return with(days, kinds, EnrollmentTypes.of(rules, year), truncation);
    }

    /// The same with these thresholds.
    public ExpenditureTerms truncatedAt(Map<EnrollmentType, Usd> thresholds) {
        return with(days, kinds, types, thresholds);
    }

    private ExpenditureTerms with(
            DateSpan otherDays,
            Set<ClaimLine.Kind> otherKinds,
            EnrollmentTypes otherTypes,
            Map<EnrollmentType, Usd> otherTruncation) {
        return new ExpenditureTerms(
                otherDays,
                basis,
                runoutMonths,
                coverage,
                services,
                otherKinds,
                excludedHcpcs,
                unseen,
                otherTypes,
                otherTruncation,
                completion,
                rule);
    }

    /// The last day on which a claim may have been received: the end of the month so many months after the period.
    public LocalDate knownThrough() {
        return YearMonth.from(days.end()).plusMonths(runoutMonths).atEndOfMonth();
    }
}
