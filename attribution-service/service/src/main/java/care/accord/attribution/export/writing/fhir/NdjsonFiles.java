package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.export.store.ExportFileRow;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of an export while they are written: one type of resource in each, a new one when one is large enough. Nothing is
/// kept in memory but the chunk under way of each.
final class NdjsonFiles implements AutoCloseable {
    private final Storage storage;
    private final long largest;
    private final Map<Contents, Open> open = new LinkedHashMap<>();
    private final List<ExportFileRow> finished = new ArrayList<>();
    private int files;

    /// Where files are put.
    interface Storage {
        OutputStream create(int number) throws IOException;
    }

    /// What a file has.
    ///
    /// @param purpose `output`, `deleted` or `error`
    record Contents(String purpose, String type) {}

    /// Begins without a file.
    ///
    /// @param largest plain bytes after which a file is followed by another
    NdjsonFiles(Storage storage, long largest) {
        this.storage = storage;
        this.largest = largest;
    }

    /// Adds a resource.
    void add(Contents contents, FhirAnswer.Content resource) throws IOException {
        Open file = open.get(contents);
        if (file == null) {
            file = new Open(++files, contents);
            open.put(contents, file);
        }
        resource.writeTo(file.json);
        file.json.flush();
        file.resources++;
        if (file.plain.bytes >= largest) {
            open.remove(contents);
            file.finish();
        }
    }

    /// Closes all files and tells what they are.
    List<ExportFileRow> finish() throws IOException {
        for (Open file : open.values()) {
            file.finish();
        }
        open.clear();
        return List.copyOf(finished);
    }

    @Override
    public void close() throws IOException {
        for (Open file : open.values()) {
            file.plain.close();
        }
        open.clear();
    }

    private final class Open {
        private final int number;
        private final Contents contents;
        private final Counted plain;
        private final FhirJson json;
        private int resources;

        Open(int number, Contents contents) throws IOException {
            this.number = number;
            this.contents = contents;
            plain = new Counted(storage.create(number));
            json = FhirJson.lines(plain);
        }

        void finish() throws IOException {
            json.close();
            plain.write('\n');
            plain.close();
            ExportFileRow row = new ExportFileRow();
            row.fileNumber = number;
            row.purpose = contents.purpose();
            row.resourceType = contents.type();
            row.resources = resources;
            row.bytes = plain.bytes;
            row.sha256 = HexFormat.of().formatHex(plain.hash.digest());
            finished.add(row);
        }
    }

    /// Counts and hashes what passes.
    private static final class Counted extends FilterOutputStream {
        private final MessageDigest hash;
        private long bytes;

        Counted(OutputStream out) {
            super(out);
            try {
                hash = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            hash.update((byte) one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            hash.update(some, from, length);
            bytes += length;
        }
    }
}
