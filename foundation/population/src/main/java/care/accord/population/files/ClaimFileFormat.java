package care.accord.population.files;

import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Medical claims as delimited text. Plain, good files are read straight from bytes. At the first line that is anything else
/// the file is read again from its beginning by the reader of all layouts, whose verdict is the only one; what was handed
/// over already is not handed over twice.
final class ClaimFileFormat implements FeedFormat {
    private static final int BUFFER = 1 << 18;

    /// Behind the buffer, so that a date may be read as words.
    private static final int MARGIN = 32;

    private final FeedFormat every = new DelimitedFormat(MedicalClaimsLayout::new);

    @Override
    public List<String> columns() {
        return every.columns();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return every.checkHeader(file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        Pass pass = new Pass(sink);
        try (InputStream in = FeedText.openBytes(file)) {
            if (pass.read(in, every.columns())) {
                return new Verdict.Accepted(pass.totals());
            }
        } catch (IOException | ArithmeticException _) {
            // The reader of all layouts meets the same and knows what to say.
        }
        return every.read(file, new Rest(sink, pass.lines));
    }

    /// One pass over a file of plain, good lines.
    private static final class Pass {
        private final FeedSink sink;
        private final BitSet people = new BitSet();
        private long lines;
        private long allowed;
        private long paid;
        private int received = ClaimFields.NO_DAY;
        private int paidOn = ClaimFields.NO_DAY;

        Pass(FeedSink sink) {
            this.sink = sink;
        }

        /// Returns whether the file was read to its end.
        boolean read(InputStream in, List<String> columns) throws IOException {
            byte[] buffer = new byte[BUFFER + MARGIN];
            int size = fill(in, buffer, 0);
            int at = firstLine(buffer, size);
            int[] order = at < 0 ? new int[0] : order(buffer, at, columns);
            if (order.length == 0) {
                return false;
            }
            ClaimBytes reader = new ClaimBytes(order, new ClaimFields(sink.people()));
            while (at < size) {
                int end = lastLine(buffer, at, size);
                boolean last = size < BUFFER;
                if (end < 0 && !last) {
                    return false;
                }
                if (last && buffer[size - 1] != '\n') {
                    buffer[size++] = '\n';
                    end = size;
                }
                if (!take(reader, buffer, at, end)) {
                    return false;
                }
                System.arraycopy(buffer, end, buffer, 0, size - end);
                size = fill(in, buffer, size - end);
                at = 0;
            }
            return lines > 0;
        }

        /// Reads until the buffer is full or the file ends.
        private static int fill(InputStream in, byte[] buffer, int from) throws IOException {
            return from + Math.max(0, in.readNBytes(buffer, from, BUFFER - from));
        }

        private static int firstLine(byte[] buffer, int size) {
            for (int i = 0; i < size; i++) {
                if (buffer[i] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        /// Where the last line that is whole ends.
        private static int lastLine(byte[] buffer, int from, int size) {
            for (int i = size; i > from; i--) {
                if (buffer[i - 1] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /// The positions of the header's columns in the layout; none where the header is not plain and good.
        private static int[] order(byte[] buffer, int end, List<String> columns) {
            String header = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).strip();
            List<String> names = new ArrayList<>();
            for (String name : header.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
            int[] order = names.stream().mapToInt(columns::indexOf).toArray();
            boolean plain =
                    Arrays.stream(order).noneMatch(position -> position < 0)
                            && names.stream().distinct().count() == names.size();
            return plain ? order : new int[0];
        }

        private boolean take(ClaimBytes reader, byte[] buffer, int from, int end) {
            reader.forget();
            for (int at = from; at < end; ) {
                if (buffer[at] == '\n' || (buffer[at] == '\r' && buffer[at + 1] == '\n')) {
                    at++;
                    continue;
                }
                at = reader.read(buffer, at);
                if (at < 0) {
                    return false;
                }
                if (reader.fields().isOfCenter(SumOfClaim.CENTER)) {
                    return false;
                }
                add(reader.fields());
                lines++;
                sink.claim(reader.fields());
            }
            return true;
        }

        private void add(ClaimFields line) {
            allowed = Math.addExact(allowed, line.number(ClaimFields.ALLOWED));
            paid = Math.addExact(paid, line.number(ClaimFields.PAID));
            received = Math.max(received, (int) line.number(ClaimFields.RECEIVED));
            if (line.has(ClaimFields.PAID_ON)) {
                paidOn = Math.max(paidOn, (int) line.number(ClaimFields.PAID_ON));
            }
            people.set(line.numberPerson());
        }

        ControlTotals totals() {
            return new ControlTotals(
                    new Tally(lines, new Usd(allowed), new Usd(paid)),
                    people.cardinality(),
                    day(received),
                    day(paidOn));
        }

        private static Optional<LocalDate> day(int day) {
            return day == ClaimFields.NO_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.ofEpochDay(day));
        }
    }

    /// Passes on what comes after the lines that were handed over.
    private static final class Rest implements FeedSink {
        private final FeedSink sink;
        private long passedOver;

        Rest(FeedSink sink, long passedOver) {
            this.sink = sink;
            this.passedOver = passedOver;
        }

        @Override
        public void claim(ReportedClaim claim) {
            if (passedOver > 0) {
                passedOver--;
            } else {
                sink.claim(claim);
            }
        }
    }
}
