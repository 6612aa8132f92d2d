package care.accord.reconciliation.program.files;

import care.accord.programrules.AgreementStart;
import care.accord.reconciliation.program.AcoYear;
import care.accord.reconciliation.program.QualityStandard;
import care.accord.reconciliation.program.RevenueCategory;
import care.accord.reconciliation.program.Track;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One row in the columns of the public use files, turned into an [AcoYear]. Every refusal starts with the column's name.
record AcoRow(Map<String, String> cells) {
    /// A year, or a year with the letter that marks its six-month second half.
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(A\\*?)?");

    private static final Pattern DATE =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{2}|[0-9]{4})( .*)?");
    private static final Set<String> ABSENT = Set.of("", "-", "None");
    private static final int CENTURY = 100;
    private static final int TWO_THOUSAND = 2000;
    private static final BigDecimal NO_FRACTION = new BigDecimal("0.3");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    AcoYear toAcoYear() {
        return new AcoYear(
                year(),
                track(),
                Usd.rounded(number("benchmark_total")),
                Usd.rounded(number("expenditure_total")),
                count("n_assigned"),
                minimum(),
                optionalNumber("quality_score"),
                standard(),
                revenue(),
                agreementStart(),
                cell("guardrail").filter("1"::equals).isPresent()
                        ? AcoYear.Guardrail.TRIGGERED
                        : AcoYear.Guardrail.NOT_TRIGGERED,
                optionalNumber("disaster_adjustment_applied").map(Usd::rounded).orElse(Usd.ZERO),
                optionalNumber("participant_revenue").map(Usd::rounded),
                "reported for " + required("aco"));
    }

    private PerformanceYear year() {
        Matcher year = YEAR.matcher(required("performance_year"));
        if (!year.matches()) {
            throw refused("performance_year", "is not a performance year; write its four digits");
        }
        return new PerformanceYear(Integer.parseInt(year.group(1)));
    }

    private Track track() {
        String code = required("track");
        try {
            return Track.of(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("track: " + e.getMessage(), e);
        }
    }

    private QualityStandard standard() {
        Optional<String> met = cell("met_qps");
        if (met.isEmpty()) {
            return reportingFailed() ? QualityStandard.NOT_MET : QualityStandard.NOT_REPORTED;
        }
        return switch (met.get()) {
            case "1" -> QualityStandard.MET;
            case "0" ->
                    cell("met_alt_qps").filter("1"::equals).isPresent()
                            ? QualityStandard.ALTERNATIVE_MET
                            : QualityStandard.NOT_MET;
            case String _ -> throw refused("met_qps", "is neither 1 nor 0");
        };
    }

    /// In an ACO's first year reporting alone sufficed and no score is printed; that an ACO failed to report shows only in a
    /// published sharing rate of zero.
    private boolean reportingFailed() {
        return cell("quality_score").isEmpty()
                && optionalNumber("published_final_share_rate")
                        .filter(rate -> rate.signum() == 0)
                        .isPresent();
    }

    /// Some files print the minimum rate as a fraction, some as a percentage with or without its sign. Nobody's minimum is as
    /// high as [#NO_FRACTION], and no percentage above zero is as low.
    private Optional<BigDecimal> minimum() {
        return optionalNumber("msr_published")
                .map(rate -> rate.compareTo(NO_FRACTION) < 0 ? rate : rate.divide(HUNDRED));
    }

    private RevenueCategory revenue() {
        Optional<String> category = cell("revenue_category");
        if (category.isEmpty()) {
            return RevenueCategory.NOT_REPORTED;
        }
        return switch (category.get()) {
            case "Low Revenue" -> RevenueCategory.LOW;
            case "High Revenue" -> RevenueCategory.HIGH;
            case String _ ->
                    throw refused("revenue_category", "is neither Low Revenue nor High Revenue");
        };
    }

    private Optional<AgreementStart> agreementStart() {
        return cell("agreement_start").map(_ -> new AgreementStart(date("agreement_start")));
    }

    private LocalDate date(String column) {
        Matcher date = DATE.matcher(required(column));
        if (!date.matches()) {
            throw refused(column, "is not a date written month/day/year");
        }
        int year = Integer.parseInt(date.group(3));
        try {
            return LocalDate.of(
                    year < CENTURY ? TWO_THOUSAND + year : year,
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(2)));
        } catch (DateTimeException e) {
            throw refused(column, "is not a date written month/day/year");
        }
    }

    private long count(String column) {
        try {
            return number(column).longValueExact();
        } catch (ArithmeticException e) {
            throw refused(column, "is not a whole number");
        }
    }

    private BigDecimal number(String column) {
        return optionalNumber(column)
                .orElseThrow(() -> refused(column, "is missing; every row needs one"));
    }

    /// Fractions may be printed as a percentage, `2.34%`.
    private Optional<BigDecimal> optionalNumber(String column) {
        return cell(column).map(text -> decimal(column, text));
    }

    private BigDecimal decimal(String column, String text) {
        try {
            return text.endsWith("%")
                    ? new BigDecimal(text.substring(0, text.length() - 1)).divide(HUNDRED)
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw refused(
                    column, "is not a number; write digits with a decimal point and no commas");
        }
    }

    String required(String column) {
        return cell(column).orElseThrow(() -> refused(column, "is missing; every row needs one"));
    }

    Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !ABSENT.contains(text));
    }

    private IllegalArgumentException refused(String column, String what) {
        String text = cells.getOrDefault(column, "");
        return new IllegalArgumentException(
                text.isEmpty()
                        ? column + ": " + what
                        : "%s: '%s' %s".formatted(column, text, what));
    }
}
