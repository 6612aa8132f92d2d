package care.accord.reconciliation.forecast;

import care.accord.reconciliation.expenditure.MonthlyCosts;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/// What was known of each month of service at each lag, in cents. Rows are months of service, oldest first; the last value of a
/// row is what is known now. Rows that were over before the first look begin at a later lag.
public final class DevelopmentTriangle {
    private final YearMonth first;
    private final int horizon;
    private final int[] from;
    private final long[][] known;

    /// @param from the lag of the first value of each row
    private DevelopmentTriangle(YearMonth first, int horizon, int[] from, long[][] known) {
        this.first = first;
        this.horizon = horizon;
        this.from = from;
        this.known = known;
    }

    /// Rows of cumulative cents, all from lag 0, the oldest and longest first, complete at its last value.
    public static DevelopmentTriangle of(YearMonth first, long[][] cumulative) {
        long[][] known = new long[cumulative.length][];
        Arrays.setAll(known, row -> cumulative[row].clone());
        return new DevelopmentTriangle(
                first, cumulative[0].length - 1, new int[known.length], known);
    }

    /// The triangle of looks one month apart, the last of which sees `lastMonth` at lag 0. Looks before anything was known are
    /// no observation: a first delivery brings years at once.
    static DevelopmentTriangle of(YearMonth lastMonth, int horizon, List<MonthlyCosts> looked) {
        List<MonthlyCosts> looks = looked.stream().dropWhile(look -> look.sum() == 0).toList();
        int rows = Math.max(1, looks.size() + horizon);
        YearMonth first = lastMonth.minusMonths(rows - 1L);
        int[] from = new int[rows];
        long[][] known = new long[rows][];
        for (int row = 0; row < rows; row++) {
            int age = rows - 1 - row;
            int values = Math.min(age + 1, looks.size());
            from[row] = age + 1 - values;
            known[row] = new long[values];
            for (int at = 0; at < values; at++) {
                MonthlyCosts look = looks.get(looks.size() - values + at);
                known[row][at] = look.centsOf(first.plusMonths(row));
            }
        }
        return new DevelopmentTriangle(first, horizon, from, known);
    }

    public int rows() {
        return known.length;
    }

    /// Lags after which a row is complete.
    public int horizon() {
        return horizon;
    }

    public YearMonth month(int row) {
        return first.plusMonths(row);
    }

    /// The row of a month of service, or -1.
    public int row(YearMonth month) {
        long row = first.until(month, java.time.temporal.ChronoUnit.MONTHS);
        return row < 0 || row >= rows() ? -1 : (int) row;
    }

    /// The lag at which the row is now.
    public int lag(int row) {
        return from[row] + known[row].length - 1;
    }

    /// What is known of the row now, in cents.
    public long now(int row) {
        return known[row].length == 0 ? 0 : known[row][known[row].length - 1];
    }

    /// Whether the row was seen at this lag and at the next.
    boolean develops(int row, int lag) {
        return lag >= from[row] && lag < lag(row);
    }

    long at(int row, int lag) {
        return known[row][lag - from[row]];
    }
}
