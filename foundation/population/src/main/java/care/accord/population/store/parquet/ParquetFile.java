package care.accord.population.store.parquet;

import care.accord.population.store.depot.DepotFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file that [ParquetWriter] wrote. Only what is asked for is read, and its checksums are verified on the way.
public final class ParquetFile implements AutoCloseable {
    private static final int TAIL = 8;

    private final DepotFile file;
    private byte[] footer = new byte[0];
    private final List<Group> groups = new ArrayList<>();

    private record Place(long start, long dataStart, long size) {}

    private record Group(int rows, Map<String, Place> columns) {}

    private ParquetFile(DepotFile file) {
        this.file = file;
    }

    /// Reads the description of an open file.
    public static ParquetFile of(DepotFile open) throws IOException {
        ParquetFile file = new ParquetFile(open);
        file.readFooter();
        return file;
    }

    private void readFooter() throws IOException {
        long size = file.size();
        if (size < TAIL + ParquetWriter.MAGIC.length) {
            throw new Malformed("ends early");
        }
        byte[] tail = file.read(size - TAIL, TAIL);
        int length = (int) LittleEndian.INT.get(tail, 0);
        if (!Arrays.equals(tail, 4, TAIL, ParquetWriter.MAGIC, 0, 4)
                || length < 0
                || length > size - TAIL - 4) {
            throw new Malformed("has no description at its end");
        }
        footer = file.read(size - TAIL - length, length);
        ThriftReader thrift = new ThriftReader(footer, 0, length);
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            if (field == 4) {
                int count = thrift.list();
                for (int i = 0; i < count; i++) {
                    groups.add(readGroup(thrift));
                }
            } else {
                thrift.skip();
            }
        }
    }

    private static Group readGroup(ThriftReader thrift) {
        Map<String, Place> columns = new LinkedHashMap<>();
        int rows = 0;
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            switch (field) {
                case 1 -> {
                    int count = thrift.list();
                    for (int i = 0; i < count; i++) {
                        readChunk(thrift, columns);
                    }
                }
                case 3 -> rows = Math.toIntExact(thrift.number());
                default -> thrift.skip();
            }
        }
        return new Group(rows, columns);
    }

    private static void readChunk(ThriftReader thrift, Map<String, Place> columns) {
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            if (field == 3) {
                readPlace(thrift, columns);
            } else {
                thrift.skip();
            }
        }
    }

    private static void readPlace(ThriftReader thrift, Map<String, Place> columns) {
        String name = "";
        long size = 0;
        long start = Long.MAX_VALUE;
        long dataStart = Long.MAX_VALUE;
        for (int field = thrift.field(0); field != 0; field = thrift.field(field)) {
            switch (field) {
                case 3 -> {
                    int depth = thrift.list();
                    for (int i = 0; i < depth; i++) {
                        name = thrift.text();
                    }
                }
                case 7 -> size = thrift.number();
                case 9 -> dataStart = thrift.number();
                case 11 -> start = thrift.number();
                default -> thrift.skip();
            }
        }
        columns.put(name, new Place(Math.min(start, dataStart), dataStart, size));
    }

    private byte[] read(long position, long length) throws IOException {
        if (length < 0 || length > Integer.MAX_VALUE - 8) {
            throw new Malformed("has a column of an impossible size");
        }
        return file.read(position, (int) length);
    }

    public int groups() {
        return groups.size();
    }

    /// Rows of a row group.
    public int rows(int group) {
        return groups.get(group).rows;
    }

    /// Whether its row groups have the column.
    public boolean has(ColumnSpec column) {
        return groups.stream().allMatch(group -> group.columns.containsKey(column.name()));
    }

    /// Says once which columns will be read, of all row groups.
    public void expect(List<ColumnSpec> columns) throws IOException {
        List<DepotFile.Span> spans = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (ColumnSpec column : columns) {
                Place place = place(group, column);
                spans.add(new DepotFile.Span(place.start, place.size));
            }
        }
        file.expect(spans);
    }

    /// A column of a row group.
    public ColumnChunk column(int group, ColumnSpec column) throws IOException {
        Place place = place(group, column);
        return ColumnChunk.whole(column.type(), rows(group), read(place.start, place.size));
    }

    /// The dictionary of a column without its rows.
    public ColumnChunk dictionary(int group, ColumnSpec column) throws IOException {
        Place place = place(group, column);
        return ColumnChunk.dictionary(
                column.type(), rows(group), read(place.start, place.dataStart - place.start));
    }

    /// The rows of a column without its dictionary.
    public ColumnChunk data(int group, ColumnSpec column) throws IOException {
        Place place = place(group, column);
        return ColumnChunk.data(
                column.type(),
                rows(group),
                read(place.dataStart, place.start + place.size - place.dataStart));
    }

    private Place place(int group, ColumnSpec column) {
        Place place = groups.get(group).columns.get(column.name());
        if (place == null || place.start < 0 || place.dataStart < place.start) {
            throw new Malformed("has no column " + column.name());
        }
        return place;
    }

    /// The description, whose bytes say where everything is.
    public byte[] footer() {
        return footer.clone();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
