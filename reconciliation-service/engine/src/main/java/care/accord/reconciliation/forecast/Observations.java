package care.accord.reconciliation.forecast;

import care.accord.reconciliation.expenditure.MonthlyCosts;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The days on which the past is looked at again: the last day that is known and the same day of the months before. A month of
/// service is observed from the first of these days on which it is over; that is lag 0.
///
/// @param last day up to which anything is known
/// @param looks how often, one month apart
/// @param horizon months after which a month of service is taken for complete
public record Observations(LocalDate last, int looks, int horizon) {
    private static final int FEWEST = 3;

    public Observations {
        if (looks < FEWEST || horizon < 1) {
            throw new IllegalArgumentException(
                    "Completion needs at least %d looks at the past and a horizon of a month; asked were %d and %d"
                            .formatted(FEWEST, looks, horizon));
        }
    }

    /// The last month of service that is over on the last day.
    public YearMonth lastMonth() {
        return endsMonth(last) ? YearMonth.from(last) : YearMonth.from(last).minusMonths(1);
    }

    /// Days of service that any look needs.
    public DateSpan services() {
        return new DateSpan(
                lastMonth().minusMonths(looks + horizon).atDay(1), lastMonth().atEndOfMonth());
    }

    /// The triangle of what was known on each day.
    ///
    /// @param knownOn what the services of [#services] cost, as known at the end of a day
    public DevelopmentTriangle observe(Function<LocalDate, MonthlyCosts> knownOn) {
        List<MonthlyCosts> looked = new ArrayList<>();
        for (int back = looks - 1; back >= 0; back--) {
            looked.add(knownOn.apply(day(back)));
        }
        return DevelopmentTriangle.of(lastMonth(), horizon, looked);
    }

    /// The day of a look; the ends of months stay ends of months.
    LocalDate day(int monthsBack) {
        YearMonth month = YearMonth.from(last).minusMonths(monthsBack);
        return endsMonth(last)
                ? month.atEndOfMonth()
                : month.atDay(Math.min(last.getDayOfMonth(), month.lengthOfMonth() - 1));
    }

    private static boolean endsMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }
}
