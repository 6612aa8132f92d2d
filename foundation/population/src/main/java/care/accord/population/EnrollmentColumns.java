package care.accord.population;

import care.accord.vocabulary.DateSpan;

/// Enrollment spans as columns, grouped by beneficiary. Days count from 1970-01-01.
public final class EnrollmentColumns {
    final int[] offsets;
    private final int[] startDay;
    private final int[] endDay;
    private final Coverage[] coverage;
    private final int[] plan;
    private final Dictionary plans;

    EnrollmentColumns(SpanArrays spans) {
        offsets = spans.offsets();
        startDay = spans.startDay();
        endDay = spans.endDay();
        coverage = spans.coverage();
        plan = spans.plan();
        plans = spans.plans();
    }

    public int size() {
        return startDay.length;
    }

    public int startDay(int span) {
        return startDay[span];
    }

    public int endDay(int span) {
        return endDay[span];
    }

    /// Whether any span of anybody has this coverage: a feed that never tells of one leaves open who had it.
    public boolean tellsOf(Coverage asked) {
        for (Coverage one : coverage) {
            if (one == asked) {
                return true;
            }
        }
        return false;
    }

    /// Whether any span of anybody has a day of a period: what nobody reported yet says nothing about anybody.
    public boolean reachesInto(DateSpan period) {
        int firstDay = (int) period.start().toEpochDay();
        int lastDay = (int) period.end().toEpochDay();
        for (int span = 0; span < startDay.length; span++) {
            if (startDay[span] <= lastDay && endDay[span] >= firstDay) {
                return true;
            }
        }
        return false;
    }

    public Coverage coverage(int span) {
        return coverage[span];
    }

    public String plan(int span) {
        return plans.value(plan[span]);
    }
}
