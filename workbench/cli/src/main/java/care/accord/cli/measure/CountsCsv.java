package care.accord.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// One line for each case and group; a population the group does not have, or a case that could not be evaluated, is blank.
record CountsCsv(List<String> codes, Writer out) {
    void write(CaseCounts counts) {
        try {
            for (CaseCounts.Group group : counts.groups()) {
                StringBuilder line =
                        new StringBuilder(quoted(counts.person().id()))
                                .append(',')
                                .append(quoted(group.id()));
                for (String code : codes) {
                    Long count = group.counts().get(code);
                    line.append(',').append(count == null ? "" : count);
                }
                out.write(line.append('\n').toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A field as RFC 4180 has it.
    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
