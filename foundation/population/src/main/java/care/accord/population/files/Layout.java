package care.accord.population.files;

import care.accord.vocabulary.Usd;
import java.util.List;

/// The columns of a kind of file and what a line of it means.
interface Layout {
    List<Column> columns();

    /// What stands between two fields.
    default char separator() {
        return ',';
    }

    /// Whether the amounts of the line add to the totals of the file; not so where a line repeats what others add up to.
    default boolean counts(CsvLine line) {
        return true;
    }

    /// What was paid by a line that has no column of its own for it.
    default Usd paid(CsvLine line) {
        return Usd.ZERO;
    }

    /// Whether a file without lines says something: that there is nobody. Otherwise it is a mistake.
    default boolean mayBeEmpty() {
        return false;
    }

    /// Hands over the records of a line whose values are all well formed, or says on the line what does not fit together.
    void take(CsvLine line, FeedSink sink);
}
