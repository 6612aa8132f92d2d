package care.accord.reconciliation.contract.written;

import care.accord.programrules.Parameter;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import java.time.LocalDate;
import java.time.YearMonth;

/// A window that follows from the performance year, because a program aligns beneficiaries over years of its own or because an
/// assignment method sets it. A contract may leave it out, and keeps it written out.
///
/// @param by field of the document that the window follows from
/// @param rule name of the program rule that sets it
record WindowOfYear(String by, String rule) {

    DateSpan read(Fields fields, DateSpan period) {
        PerformanceYear year = new PerformanceYear(period.end().getYear());
        Parameter<PerformanceYear> named = ProgramRules.bundled().byPerformanceYear(rule);
        if (!year.calendarYear().equals(period)) {
            return fields.wrong(
                    by,
                    "needs a performance period of one calendar year, and the contract's is %s"
                            .formatted(period),
                    period);
        }
        if (!named.hasBegunBy(year)) {
            return fields.wrong(by, "had not begun in performance year " + year.year(), period);
        }
        DateSpan own = window(named.carriedTo(year), year);
        boolean another = fields.has("window") && !fields.span("window").equals(own);
        return another
                ? fields.wrong(
                        "window",
                        "must be %s, over which the program compares services for performance year %d: send that or leave it out"
                                .formatted(own, year.year()),
                        own)
                : own;
    }

    private static DateSpan window(Setting rule, PerformanceYear year) {
        LocalDate last =
                YearMonth.of(year.year() - whole(rule, "years_before"), whole(rule, "end_month"))
                        .atEndOfMonth();
        return new DateSpan(last.plusDays(1).minusMonths(whole(rule, "months")), last);
    }

    private static int whole(Setting rule, String field) {
        return rule.field(field).number().intValueExact();
    }
}
