package care.accord.population.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Reads a delimited text file, line by line and in constant memory, and passes a verdict on it as a whole.
final class DelimitedReader {
    /// No field of any layout comes near this many characters.
    private static final int LONGEST_FIELD = 1 << 16;

    private final Layout layout;
    private final FeedSink sink;
    private final Rejections rejections = new Rejections();
    private final Totals totals;
    private final CsvLine line;
    private long latestLine = 1;

    /// Opens the text of a file.
    @FunctionalInterface
    interface Text {
        Reader open() throws IOException;
    }

    private DelimitedReader(Layout layout, FeedFile file, FeedSink sink) {
        this.layout = layout;
        this.sink = sink;
        totals = new Totals(layout);
        line = new CsvLine(layout, file, rejections);
    }

    /// Reads no further than the first line: what is wrong with the file before any of its lines is looked at.
    static List<String> checkHeader(Layout layout, FeedFile file) {
        return checkHeader(layout, file, () -> FeedText.open(file));
    }

    /// The same for a text that is one of several in a file.
    static List<String> checkHeader(Layout layout, FeedFile file, Text part) {
        return new DelimitedReader(layout, file, FeedSink.NOWHERE).readHeaderOnly(part);
    }

    private List<String> readHeaderOnly(Text part) {
        try (Reader text = part.open()) {
            LineHandler handler = new LineHandler(layout, line);
            for (LineHandler record : csv(handler, text)) {
                return record.readHeader();
            }
            return List.of("the file is empty: its first line must name the columns");
        } catch (CsvParseException e) {
            rejectParse(e);
        } catch (UncheckedIOException e) {
            rejectDamage(Objects.requireNonNullElseGet(e.getCause(), IOException::new));
        } catch (IOException e) {
            rejectDamage(e);
        }
        return rejections.first().stream().map(Rejection::reason).toList();
    }

    /// Reads the file and hands each good line to the sink, which must not act on it before the verdict is known.
    static Verdict read(Layout layout, FeedFile file, FeedSink sink) {
        return read(layout, file, sink, () -> FeedText.open(file));
    }

    /// The same for a text that is one of several in a file.
    static Verdict read(Layout layout, FeedFile file, FeedSink sink, Text part) {
        return new DelimitedReader(layout, file, sink).read(part);
    }

    private Verdict read(Text part) {
        try (Reader text = part.open()) {
            readLines(text);
        } catch (CsvParseException e) {
            rejectParse(e);
        } catch (ArithmeticException _) {
            rejectFile("the amounts add up to more than can be counted");
        } catch (UncheckedIOException e) {
            rejectDamage(Objects.requireNonNullElseGet(e.getCause(), IOException::new));
        } catch (IOException e) {
            rejectDamage(e);
        }
        return verdict();
    }

    private void readLines(Reader text) {
        LineHandler handler = new LineHandler(layout, line);
        boolean headerRead = false;
        for (LineHandler record : csv(handler, text)) {
            latestLine = record.lineNumber();
            if (headerRead) {
                takeLine(record);
                continue;
            }
            List<String> problems = record.readHeader();
            problems.forEach(this::rejectFile);
            if (!problems.isEmpty()) {
                return;
            }
            headerRead = true;
        }
        if (!headerRead) {
            rejectFile("the file is empty: its first line must name the columns");
        }
    }

    private CsvReader<LineHandler> csv(LineHandler handler, Reader text) {
        return CsvReader.builder()
                .fieldSeparator(layout.separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, text);
    }

    private void takeLine(LineHandler record) {
        record.checkComplete();
        if (!line.isRejected()) {
            layout.take(line, sink);
        }
        totals.add(line);
        line.end();
    }

    private void rejectFile(String reason) {
        rejections.ofFile(reason);
    }

    private void rejectParse(CsvParseException e) {
        if (e.getCause() instanceof IOException cause) {
            rejectDamage(cause);
            return;
        }
        rejections.add(
                new Rejection(
                        latestLine + 1,
                        "",
                        "cannot be told apart into fields: a quote is not closed or has characters"
                                + " after it, or a field is longer than %d characters"
                                        .formatted(LONGEST_FIELD)));
    }

    private void rejectDamage(IOException cause) {
        rejectFile(FeedText.reason(cause, latestLine));
    }

    private Verdict verdict() {
        boolean empty = rejections.count() == 0 && totals.sums().all().lines() == 0;
        if (empty && !layout.mayBeEmpty()) {
            rejectFile("the file has a header and no lines");
        }
        return rejections.verdict(totals.sums());
    }
}
