package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.MathContext;
import java.util.List;

/// The historical benchmark: per capita expenditures of three years by enrollment type, trended and risk-adjusted to the third,
/// weighted, and averaged by the person-years of the third. 42 CFR 425.602(a), 425.652(a).
///
/// @param perCapita by type, which regional adjustment and update start from
/// @param average over the person-years of the third benchmark year
public record HistoricalBenchmark(ByType perCapita, Rate average) {
    private static final Citation RULE = new Citation("42 CFR 425.652(a)(5)-(7)");
    private static final int YEARS = 3;

    /// One benchmark year.
    ///
    /// @param perCapita truncated and completed expenditures per capita
    /// @param riskScore mean prospective HCC risk score
    /// @param trend growth of expenditures from this year to the third benchmark year; 1 for the third
    public record Year(ByType perCapita, ByType riskScore, ByType trend) {}

    /// Whether an ACO begins its first agreement period.
    public enum Agreement {
        FIRST,
        LATER
    }

    /// Computes it with the weights of an agreement that starts on this day.
    public static HistoricalBenchmark of(
            ProgramRules rules, AgreementStart start, Agreement agreement, History history) {
        Setting weights = rules.byAgreementStart("mssp.benchmark_weights").in(start);
        RuleValue.Fields row =
                switch (agreement) {
                    case FIRST -> weights.rows().getFirst();
                    case LATER -> weights.rows().getLast();
                };
        List<Rate> parts =
                List.of(
                        weights.field(row, "by1").rate(),
                        weights.field(row, "by2").rate(),
                        weights.field(row, "by3").rate());
        ByType perCapita =
                ByType.of(history.personYears().types(), type -> weighted(history, parts, type));
        return new HistoricalBenchmark(
                perCapita, perCapita.mean(history.personYears(), "Historical benchmark", RULE));
    }

    /// What is reported of the benchmark years.
    ///
    /// @param years the three, oldest first
    /// @param personYears of the third
    public record History(List<Year> years, ByType personYears) {
        public History {
            years = List.copyOf(years);
            if (years.size() != YEARS) {
                throw new IllegalArgumentException(
                        "A benchmark has %d years; %d were given".formatted(YEARS, years.size()));
            }
        }
    }

    private static Rate weighted(History history, List<Rate> parts, EnrollmentType type) {
        Rate sum = year(history, type, 0).times(parts.getFirst(), "Weighted BY1", RULE);
        Rate whole = parts.getFirst();
        for (int year = 1; year < YEARS; year++) {
            String name = "Weighted BY" + (year + 1);
            sum =
                    sum.plus(
                            year(history, type, year).times(parts.get(year), name, RULE),
                            "Weighted years",
                            RULE);
            whole = whole.plus(parts.get(year), "Weights", RULE);
        }
        return Rate.calculated(
                type.label() + ": historical benchmark",
                sum.value().divide(whole.value(), MathContext.DECIMAL128),
                sum.label() + " / " + whole.label(),
                RULE,
                sum,
                whole);
    }

    /// A year's expenditures in the prices and at the risk of the third.
    private static Rate year(History history, EnrollmentType type, int year) {
        Year reported = history.years().get(year);
        Rate latest = history.years().getLast().riskScore().of(type);
        Rate own = reported.riskScore().of(type);
        Rate risk =
                Rate.calculated(
                        "Risk ratio of BY" + (year + 1),
                        latest.value().divide(own.value(), MathContext.DECIMAL128),
                        latest.label() + " / " + own.label(),
                        RULE,
                        latest,
                        own);
        return reported.perCapita()
                .of(type)
                .times(reported.trend().of(type), "Trended BY" + (year + 1), RULE)
                .times(risk, "BY" + (year + 1) + " at BY3", RULE);
    }
}
