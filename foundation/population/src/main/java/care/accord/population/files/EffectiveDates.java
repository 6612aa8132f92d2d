package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import java.util.Optional;

/// The columns `effective_date` and `end_date` of a list: the first and the last day on which a line holds. A last day that is
/// blank or 9999-12-31 is "until further notice".
record EffectiveDates(Column effective, Column end) {

    /// Of what has a beginning, such as a person's assignment.
    static EffectiveDates beginningIn(Columns columns) {
        return new EffectiveDates(
                columns.required("effective_date", Form.DATE),
                columns.optional("end_date", Form.LAST_DAY));
    }

    /// Of what may always have been so, such as a clinician's specialty: a blank first day is "from the beginning".
    static EffectiveDates in(Columns columns) {
        return new EffectiveDates(
                columns.optional("effective_date", Form.DATE),
                columns.optional("end_date", Form.LAST_DAY));
    }

    /// The days of a line, which is rejected if they come in the wrong order.
    Optional<DateSpan> span(CsvLine line) {
        return line.span(
                line.day(effective, Dates.PLAUSIBLE.start()),
                line.day(end, Dates.UNTIL_FURTHER_NOTICE),
                end);
    }
}
