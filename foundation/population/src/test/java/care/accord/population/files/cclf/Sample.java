package care.accord.population.files.cclf;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A delivery written down by field names, packed as CMS would.
final class Sample {
    private static final List<String> FILES =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B");

    private final Map<String, List<String>> records = new TreeMap<>();
    private final Map<String, String> declared = new TreeMap<>();
    private final String day;
    private String recipient = "P.A1234.ACO";

    /// @param day `yymmdd` of the delivery
    Sample(String day) {
        this.day = day;
    }

    Sample to(String other) {
        recipient = other;
        return this;
    }

    /// Adds a record of a file: `NAME=value` of each field that is not blank, separated by blanks.
    Sample add(String file, String values) {
        raw(file, record(file, values));
        return this;
    }

    Sample raw(String file, String text) {
        records.computeIfAbsent(file, _ -> new ArrayList<>()).add(text);
        return this;
    }

    /// Lets the control file say something else of a file than is true: `count|length`, or nothing for no row.
    Sample declare(String file, String countAndLength) {
        declared.put(file, countAndLength);
        return this;
    }

    /// The records added of a file.
    List<String> of(String file) {
        return records.getOrDefault(file, List.of());
    }

    static String record(String file, String values) {
        CclfFile layout = CclfFile.of(file).orElseThrow();
        StringBuilder record = new StringBuilder(" ".repeat(Published.lengths(layout).last()));
        for (String value : values.strip().split(" +", -1)) {
            int equal = value.indexOf('=');
            Published.Place place = Published.place(layout, value.substring(0, equal));
            String text = value.substring(equal + 1);
            record.replace(place.start() - 1, place.start() - 1 + text.length(), text);
        }
        return record.toString();
    }

    Sample beneficiary(String mbi, String values) {
        return add("8", "BENE_MBI_ID=%s BENE_DOB=1940-05-17 %s".formatted(mbi, values));
    }

    /// `claim control person from adjustment paid allowed effective`, then other fields.
    Sample partB(String words, String values) {
        String[] word = words.split(" ", -1);
        return add(
                "5",
                ("CUR_CLM_UNIQ_ID=%s CLM_LINE_NUM=1 CLM_CNTL_NUM=%s BENE_MBI_ID=%s CLM_TYPE_CD=71"
                                + " CLM_FROM_DT=%s CLM_THRU_DT=%s CLM_ADJSMT_TYPE_CD=%s"
                                + " CLM_LINE_CVRD_PD_AMT=%s CLM_LINE_ALOWD_CHRG_AMT=%s CLM_EFCTV_DT=%s"
                                + " CLM_PRCSG_IND_CD=A CLM_CARR_PMT_DNL_CD=1 CLM_LINE_HCPCS_CD=99213"
                                + " CLM_PRVDR_SPCLTY_CD=08 CLM_RNDRG_PRVDR_TAX_NUM=123456789"
                                + " RNDRG_PRVDR_NPI_NUM=1234567893 CLM_POS_CD=11 %s")
                        .formatted(
                                word[0], word[1], word[2], word[3], word[3], word[4], word[5],
                                word[6], word[7], values));
    }

    private String control() {
        StringBuilder rows =
                new StringBuilder(
                        "File Number  |File Description    |Total Records Count |Record Length\n");
        for (String file : FILES) {
            List<String> lines = records.getOrDefault(file, List.of());
            String truth =
                    "%d|%d"
                            .formatted(
                                    lines.size(),
                                    lines.isEmpty()
                                            ? Published.lengths(CclfFile.of(file).orElseThrow())
                                                    .last()
                                            : lines.getFirst().length());
            String said = declared.getOrDefault(file, truth);
            if (!said.isEmpty()) {
                String[] parts = said.split("\\|", -1);
                rows.append(
                        "CCLF%s  |%-43s|%11s|%5s\n"
                                .formatted(file, "Description", parts[0], parts[1]));
            }
        }
        return rows.toString();
    }

    String name(String file) {
        return "%s.ZC%sY%s.D%s.T0900000".formatted(recipient, file, day.substring(0, 2), day);
    }

    /// The files by name.
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name("0"), control().getBytes(StandardCharsets.ISO_8859_1));
        records.forEach((file, lines) ->
                files.put(
                        name(file),
                        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        return files;
    }

    FeedFile zip(Path folder) throws IOException {
        Path zip = Files.createDirectories(folder).resolve(name(""));
        return zip(zip, files());
    }

    static FeedFile zip(Path zip, Map<String, byte[]> files) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        return FeedFile.of(FeedKind.CCLF, zip);
    }
}
