package care.accord.attribution.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A delivery of the CMS feed for a data service, of its control file, beneficiaries and identifiers, as a zip. Positions
/// are those of the information packet: CCLF8 has records of 549 characters, CCLF9 of 55.
record Delivery(String day, List<String> beneficiaries, List<String> identifiers) {
    private static final int BENEFICIARY_LENGTH = 549;
    private static final int IDENTIFIER_LENGTH = 55;

    String name() {
        return "T.BCD.A0001.ZCY%s.D%s.T1000000".formatted(day.substring(0, 2), day);
    }

    private String fileName(String file) {
        return "T.BCD.A0001.ZC%sY%s.D%s.T1000000".formatted(file, day.substring(0, 2), day);
    }

    static String beneficiary(String id, String born) {
        StringBuilder record = new StringBuilder(" ".repeat(BENEFICIARY_LENGTH));
        write(record, 0, id);
        write(record, 32, born);
        return record.toString();
    }

    static String identifier(String current, String previous) {
        StringBuilder record = new StringBuilder(" ".repeat(IDENTIFIER_LENGTH));
        write(record, 0, "M");
        write(record, 1, current);
        write(record, 12, previous);
        return record.toString();
    }

    private static void write(StringBuilder record, int at, String text) {
        record.replace(at, at + text.length(), text);
    }

    byte[] zip() {
        return zip(beneficiaries.size());
    }

    /// @param declared how many beneficiaries the control file says there are
    byte[] zip(int declared) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(fileName("0"), control(declared));
        files.put(fileName("8"), String.join("\n", beneficiaries) + "\n");
        if (!identifiers.isEmpty()) {
            files.put(fileName("9"), String.join("\n", identifiers) + "\n");
        }
        return zip(files);
    }

    private String control(int declared) {
        StringBuilder rows =
                new StringBuilder(
                        "File Number  |File Description    |Total Records Count |Record Length\n");
        for (String file : List.of("1", "2", "3", "4", "5", "6", "7")) {
            rows.append(row(file, 0, 0));
        }
        return rows.append(row("8", declared, BENEFICIARY_LENGTH))
                .append(row("9", identifiers.size(), IDENTIFIER_LENGTH))
                .toString();
    }

    private static String row(String file, int count, int length) {
        return "CCLF%s  |%-43s|%11d|%5d\n".formatted(file, "Description", count, length);
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
