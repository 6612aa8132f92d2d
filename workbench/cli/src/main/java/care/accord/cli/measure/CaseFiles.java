package care.accord.cli.measure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was counted of cases, on its way into files: whoever reads one finds all of it or what was there before.
final class CaseFiles implements AutoCloseable {
    private final List<String> codes;
    private final List<Half> halves = new ArrayList<>();
    private final Half counts;
    private final Optional<Half> strata;
    private final Optional<Half> supplemental;

    /// A file that is not complete.
    private record Half(Path whole, Path part, BufferedWriter writer) {
        static Half of(Path whole, String header) throws IOException {
            Path part = whole.resolveSibling(whole.getFileName() + ".part");
            BufferedWriter writer = Files.newBufferedWriter(part);
            writer.write(header + "\n");
            return new Half(whole, part, writer);
        }

        void line(List<String> fields) throws IOException {
            writer.write(String.join(",", fields.stream().map(CaseFiles::quoted).toList()) + "\n");
        }
    }

    private CaseFiles(
            Path out, Optional<Path> strataOut, Optional<Path> supplementalOut, List<String> codes)
            throws IOException {
        this.codes = codes;
        String columns = String.join(",", codes);
        counts = begin(out, "id,group," + columns);
        strata =
                strataOut.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                begin(strataOut.get(), "id,group,stratifier,value," + columns));
        supplemental =
                supplementalOut.isEmpty()
                        ? Optional.empty()
                        : Optional.of(begin(supplementalOut.get(), "id,define,value"));
    }

    private Half begin(Path whole, String header) throws IOException {
        Half half = Half.of(whole, header);
        halves.add(half);
        return half;
    }

    /// @param codes populations that have a column
    static CaseFiles open(
            Path out, Optional<Path> strata, Optional<Path> supplemental, List<String> codes)
            throws IOException {
        return new CaseFiles(out, strata, supplemental, codes);
    }

    /// One line for each group of a case, each stratum and each value. A population that a group does not have, or that a stratifier does not
    /// apply to, is blank, and so is a case that could not be evaluated.
    void write(CaseCounts found) {
        String id = found.person().id();
        try {
            for (CaseCounts.Group group : found.groups()) {
                counts.line(fields(List.of(id, group.id()), group.counts()));
                if (strata.isPresent()) {
                    for (CaseCounts.Stratum stratum : group.strata()) {
                        strata.get()
                                .line(
                                        fields(
                                                List.of(
                                                        id,
                                                        group.id(),
                                                        stratum.stratifier(),
                                                        stratum.value()),
                                                stratum.counts()));
                    }
                }
            }
            if (supplemental.isPresent()) {
                for (Map.Entry<String, List<String>> define :
                        new TreeMap<>(found.supplemental()).entrySet()) {
                    for (String value : define.getValue()) {
                        supplemental.get().line(List.of(id, define.getKey(), value));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> fields(List<String> names, Map<String, Long> populations) {
        List<String> fields = new ArrayList<>(names);
        for (String code : codes) {
            Long count = populations.get(code);
            fields.add(count == null ? "" : count.toString());
        }
        return fields;
    }

    /// A field as RFC 4180 has it.
    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /// Everything was written.
    void complete() throws IOException {
        for (Half half : halves) {
            half.writer().close();
            Files.move(half.part(), half.whole(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        for (Half half : halves) {
            half.writer().close();
            Files.deleteIfExists(half.part());
        }
    }
}
