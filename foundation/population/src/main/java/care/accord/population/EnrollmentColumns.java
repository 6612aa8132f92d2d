package care.accord.population;

/// Enrollment spans as columns, grouped by beneficiary. Days count from 1970-01-01.
public final class EnrollmentColumns {
    final int[] offsets;
    private final int[] startDay;
    private final int[] endDay;
    private final Coverage[] coverage;
    private final int[] plan;
    private final Dictionary plans;

    EnrollmentColumns(PopulationBuilder.Spans spans) {
        offsets = spans.offsets;
        startDay = spans.startDay.toArray();
        endDay = spans.endDay.toArray();
        plan = spans.plan.codes.toArray();
        coverage = spans.coverage.toArray(Coverage[]::new);
        plans = spans.plan.dictionary.build();
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

    public Coverage coverage(int span) {
        return coverage[span];
    }

    public String plan(int span) {
        return plans.value(plan[span]);
    }
}
