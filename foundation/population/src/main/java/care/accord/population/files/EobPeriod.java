package care.accord.population.files;

import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/// Days of a Period or of a date, as far as they are given.
final class EobPeriod {
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();

    void clear() {
        start = Optional.empty();
        end = Optional.empty();
    }

    void copy(EobPeriod other) {
        start = other.start;
        end = other.end;
    }

    /// Reads the Period at the cursor.
    void readPeriod(Json json) {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "start" -> start = day(json);
                case "end" -> end = day(json);
                default -> json.skip();
            }
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            json.reject("ends before it starts");
            end = Optional.empty();
        }
    }

    /// Reads the date at the cursor as a period of one day.
    void readDay(Json json) {
        start = day(json);
        end = start;
    }

    /// The day of the date or moment at the cursor.
    static Optional<LocalDate> day(Json json) {
        return json.number(Form.DAY_OF_MOMENT).map(LocalDate::ofEpochDay);
    }

    Optional<LocalDate> start() {
        return start;
    }

    Optional<LocalDate> end() {
        return end;
    }

    Optional<DateSpan> days() {
        return start.map(first -> new DateSpan(first, end.orElse(first)));
    }
}
