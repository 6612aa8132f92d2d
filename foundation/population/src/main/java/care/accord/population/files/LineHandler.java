package care.accord.population.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Takes fields from the parser and reads them into the cells of the line as they pass, without keeping their text.
final class LineHandler extends AbstractBaseCsvCallbackHandler<LineHandler> {
    private static final int MOST_COLUMNS = 1000;

    private final Layout layout;
    private final CsvLine line;
    private final Slice slice = new Slice();
    private final List<String> names = new ArrayList<>();
    private List<Column> columns = List.of();
    private int fields;

    LineHandler(Layout layout, CsvLine line) {
        this.layout = layout;
        this.line = line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        fields = 0;
        line.begin(startingLineNumber);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        fields++;
        slice.set(buffer, offset, length);
        if (columns.isEmpty()) {
            if (fields <= MOST_COLUMNS) {
                names.add(slice.word());
            }
        } else if (index < columns.size() && slice.length() > 0) {
            line.read(columns.get(index), slice);
        }
    }

    @Override
    protected LineHandler buildRecord() {
        return this;
    }

    long lineNumber() {
        return getStartingLineNumber();
    }

    /// Takes the record just read for the header; returns what is wrong with it.
    List<String> readHeader() {
        Header header = new Header(layout, names);
        List<String> problems = header.problems();
        if (problems.isEmpty()) {
            columns = header.columns();
        }
        return problems;
    }

    /// Rejects a line that is cut off, overlong or without a required value.
    void checkComplete() {
        if (fields != columns.size()) {
            line.rejectShape(
                    "has %d fields where the header has %d: cut off, or a %s without quotes"
                            .formatted(fields, columns.size(), Header.nameOf(layout.separator())));
            return;
        }
        line.checkRequired(columns);
    }
}
