package care.accord.population.store.parquet;

import care.accord.population.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// Writes a Parquet file, row group by row group: a dictionary page and a data page a column, each with its checksum.
public final class ParquetWriter {
    static final byte[] MAGIC = {'P', 'A', 'R', '1'};

    private final OutputStream out;
    private final List<ColumnSpec> columns;
    private final List<Group> groups = new ArrayList<>();
    private final ByteSink page = new ByteSink();
    private final ByteSink header = new ByteSink();
    private long position;
    private int[] scratch = new int[0];

    private record Chunk(long start, long dataStart, long size, long values) {}

    private record Group(List<Chunk> chunks, long rows) {}

    public ParquetWriter(OutputStream out, List<ColumnSpec> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(MAGIC, 0, MAGIC.length);
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }

    /// Writes the rows collected, whose columns are those of the file.
    public void writeGroup(List<ColumnValues> values) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (ColumnValues column : values) {
            chunks.add(writeChunk(column));
        }
        groups.add(new Group(chunks, values.getFirst().rows));
    }

    private Chunk writeChunk(ColumnValues values) throws IOException {
        long start = position;
        page.clear();
        writeDictionary(values);
        writePage(Pages.dictionary(values.distinct()));
        long dataStart = position;
        page.clear();
        int entries = writeData(values);
        writePage(Pages.data(entries, Pages.RLE_DICTIONARY));
        return new Chunk(start, dataStart, position - start, entries);
    }

    private void writePage(Pages.Kind kind) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(page.array(), 0, page.size());
        header.clear();
        Pages.header(kind, page.size(), (int) crc.getValue(), header);
        write(header.array(), 0, header.size());
        write(page.array(), 0, page.size());
    }

    private void writeDictionary(ColumnValues values) {
        switch (values.spec.type()) {
            case TEXT, TEXTS -> {
                Texts texts = values.texts;
                for (int i = 0; i < texts.size(); i++) {
                    page.putInt(texts.length(i));
                    page.put(texts.pool(), texts.start(i), texts.length(i));
                }
            }
            case DAY, DAY_IF_ANY, WHOLE -> {
                for (int i = 0; i < values.wholes.size(); i++) {
                    page.putInt((int) values.wholes.value(i));
                }
            }
            case LONG, THOUSANDTHS_IF_ANY -> {
                for (int i = 0; i < values.wholes.size(); i++) {
                    page.putLong(values.wholes.value(i));
                }
            }
        }
    }

    /// Returns how many entries the page has, those that stand for nothing included.
    private int writeData(ColumnValues values) {
        return switch (values.spec.type()) {
            case TEXT, DAY, WHOLE, LONG -> {
                writeCodes(values, values.codes, values.size);
                yield values.rows;
            }
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY -> writeOptional(values);
            case TEXTS -> writeRepeated(values);
        };
    }

    private void writeCodes(ColumnValues values, int[] codes, int count) {
        int width = Runs.width(values.distinct());
        page.put(width);
        Runs.encode(codes, count, width, page);
    }

    private int writeOptional(ColumnValues values) {
        int[] levels = scratch(values.rows);
        int present = 0;
        for (int i = 0; i < values.rows; i++) {
            levels[i] = values.codes[i] < 0 ? 0 : 1;
            present += levels[i];
        }
        writeLevels(levels, values.rows);
        int[] codes = new int[present];
        int at = 0;
        for (int i = 0; i < values.rows; i++) {
            if (values.codes[i] >= 0) {
                codes[at++] = values.codes[i];
            }
        }
        writeCodes(values, codes, present);
        return values.rows;
    }

    private int writeRepeated(ColumnValues values) {
        int[] repetition = scratch(values.size + values.rows);
        int[] definition = new int[values.size + values.rows];
        int entries = 0;
        int from = 0;
        for (int row = 0; row < values.rows; row++) {
            int end = values.ends[row];
            repetition[entries] = 0;
            definition[entries++] = end > from ? 1 : 0;
            for (int i = from + 1; i < end; i++) {
                repetition[entries] = 1;
                definition[entries++] = 1;
            }
            from = end;
        }
        writeLevels(repetition, entries);
        writeLevels(definition, entries);
        writeCodes(values, values.codes, values.size);
        return entries;
    }

    private int[] scratch(int size) {
        if (scratch.length < size) {
            scratch = new int[size];
        }
        return scratch;
    }

    private void writeLevels(int[] levels, int count) {
        int at = page.size();
        page.putInt(0);
        Runs.encode(levels, count, 1, page);
        page.setInt(at, page.size() - at - 4);
    }

    /// Ends the file; returns the description at its end.
    public byte[] finish() throws IOException {
        ByteSink footer = new ByteSink();
        Footer writer = new Footer(footer);
        writer.begin(columns, groups.stream().mapToLong(Group::rows).sum(), groups.size());
        for (Group group : groups) {
            long bytes = group.chunks.stream().mapToLong(Chunk::size).sum();
            writer.beginGroup(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                Chunk chunk = group.chunks.get(i);
                writer.chunk(
                        columns.get(i),
                        new Footer.Place(chunk.start, chunk.dataStart, chunk.size, chunk.values));
            }
            writer.endGroup(bytes, group.rows);
        }
        writer.end();
        int size = footer.size();
        byte[] description = java.util.Arrays.copyOf(footer.array(), size);
        footer.putInt(size);
        footer.put(MAGIC, 0, MAGIC.length);
        write(footer.array(), 0, footer.size());
        out.flush();
        return description;
    }
}
