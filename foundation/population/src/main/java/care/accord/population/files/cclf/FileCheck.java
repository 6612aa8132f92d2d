package care.accord.population.files.cclf;

import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import care.accord.population.files.Tally;
import care.accord.population.files.cclf.ControlFile.Declared;
import java.io.IOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;

/// Reads one file of a delivery: every record must have the length of one edition of the layout and good values, and there
/// must be as many as the control file says.
final class FileCheck {
    private final CclfLayout layout;
    private final Optional<Declared> declared;
    private final Rejections rejections;
    private final FixedRecord record;
    private final NavigableSet<Integer> editions;
    private int expected;
    private Tally accepted = Tally.NONE;
    private Tally rejected = Tally.NONE;
    private LocalDate paidThrough = LocalDate.MIN;

    /// @param declared what the control file says; empty if it says nothing, so that only the records are judged
    FileCheck(CclfLayout layout, Optional<Declared> declared, Rejections rejections) {
        this.layout = layout;
        this.declared = declared;
        this.rejections = rejections;
        record = new FixedRecord(layout);
        editions = Published.lengths(layout.file());
        expected = declared.map(Declared::length).filter(editions::contains).orElse(0);
    }

    /// Takes the good records one by one; the record is valid during the call.
    interface Taker {
        void take(FixedRecord record, RecordStream stream) throws IOException;
    }

    FileOutcome read(RecordStream stream, Taker taker) throws IOException {
        while (stream.advance()) {
            Optional<String> shape = wrongShape(stream);
            if (shape.isPresent()) {
                rejections.add(new Rejection(stream.number(), layout.file().label(), shape.get()));
                rejected = rejected.plus(new Tally(1, Tally.NONE.allowed(), Tally.NONE.paid()));
                continue;
            }
            record.read(stream.number(), stream.text(), stream.length());
            if (record.problems().isEmpty()) {
                layout.check(record);
            }
            count();
            if (record.problems().isEmpty()) {
                taker.take(record, stream);
            } else {
                record.problems().forEach(rejections::add);
            }
        }
        checkCount();
        return new FileOutcome(declared.map(Declared::count), accepted, rejected);
    }

    private Optional<String> wrongShape(RecordStream stream) {
        int length = stream.length();
        if (expected == 0) {
            expected = editions.contains(length) ? length : editions.last();
        }
        if (length != expected) {
            return Optional.of(
                    "has another length than the layout: expected %d, found %s%d"
                            .formatted(
                                    expected,
                                    length >= RecordStream.LONGEST ? "at least " : "",
                                    length));
        }
        int said = declared.map(Declared::length).orElse(length);
        if (stream.trimmedLength() > said) {
            return Optional.of(
                    "is longer than CCLF0 says: expected %d, found %d"
                            .formatted(said, stream.trimmedLength()));
        }
        return stream.isClean() ? Optional.empty() : Optional.of("has a control character");
    }

    private void count() {
        Tally one = layout.tally(record);
        if (record.problems().isEmpty()) {
            accepted = accepted.plus(one);
        } else {
            rejected = rejected.plus(one);
        }
        layout.paidOn()
                .flatMap(record::dayIfAny)
                .filter(day -> day.isAfter(paidThrough))
                .ifPresent(day -> paidThrough = day);
    }

    private void checkCount() {
        long found = accepted.lines() + rejected.lines();
        long said = declared.map(Declared::count).orElse(found);
        if (found != said) {
            rejections.add(
                    new Rejection(
                            0,
                            layout.file().label(),
                            "has another number of records than CCLF0 says: expected %d, found %d"
                                    .formatted(said, found)));
        }
    }

    CclfFile file() {
        return layout.file();
    }

    /// The latest day on which a version took effect.
    Optional<LocalDate> paidThrough() {
        return paidThrough.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(paidThrough);
    }
}
