package care.accord.sampledata.truth;

import care.accord.sampledata.member.Calendar;
import care.accord.vocabulary.DateSpan;

/// The performance period, which is the assignment window, and the expanded window before and with it.
record Windows(int start, int end, int expandedStart) {
    static Windows of(Calendar calendar) {
        DateSpan year = calendar.performancePeriod();
        return new Windows(
                Calendar.day(year.start()),
                Calendar.day(year.end()),
                Calendar.day(calendar.expandedWindow().start()));
    }

    boolean inYear(int day) {
        return day >= start && day <= end;
    }

    boolean inExpanded(int day) {
        return day >= expandedStart && day <= end;
    }
}
