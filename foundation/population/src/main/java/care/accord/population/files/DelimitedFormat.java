package care.accord.population.files;

import java.util.List;
import java.util.function.Supplier;

/// Text with a header line and fields separated by commas.
///
/// @param layout makes the layout of a file, which keeps the values of its current line
record DelimitedFormat(Supplier<Layout> layout) implements FeedFormat {
    @Override
    public List<String> columns() {
        return layout.get().columns().stream().map(Column::name).toList();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return DelimitedReader.checkHeader(layout.get(), file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return DelimitedReader.read(layout.get(), file, sink);
    }
}
