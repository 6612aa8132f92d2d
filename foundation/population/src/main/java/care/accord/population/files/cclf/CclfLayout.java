package care.accord.population.files.cclf;

import care.accord.population.files.Tally;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;

/// What is read of the records of one file, and what they add to the control totals.
interface CclfLayout {
    CclfFile file();

    List<Field> fields();

    /// Checks that fields do not contradict each other.
    default void check(FixedRecord record) {}

    /// Whom the record is about, as it says.
    String person(FixedRecord record);

    /// The claim the record belongs to, or blank.
    String claim(FixedRecord record);

    /// The field with the day a version took effect, which is when it was paid.
    default Optional<Field> paidOn() {
        return Optional.empty();
    }

    /// One line and the amounts it adds to the totals of the delivery.
    default Tally tally(FixedRecord record) {
        return new Tally(1, Usd.ZERO, Usd.ZERO);
    }
}
