package care.accord.population.files;

import java.util.List;

/// The columns of a kind of file and what a line of it means.
interface Layout {
    List<Column> columns();

    /// Hands over the records of a line whose values are all well formed, or says on the line what does not fit together.
    void take(CsvLine line, FeedSink sink);
}
