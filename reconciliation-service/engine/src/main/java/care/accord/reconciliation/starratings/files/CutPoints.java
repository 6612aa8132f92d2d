package care.accord.reconciliation.starratings.files;

import care.accord.reconciliation.starratings.ContractKind;
import care.accord.reconciliation.starratings.StarBand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bands of scores of every measure. A file of cut points has a column for each measure and a line for each number of stars;
/// that of Part D has these lines twice, for contracts with and without medical coverage.
///
/// @param byMeasure bands by the kind of organization, blank where a file does not tell them apart, and measure
record CutPoints(Map<String, List<StarBand>> byMeasure) {
    private static final String PDP = "PDP";
    private static final Pattern STARS = Pattern.compile("([1-5]) ?stars?");

    static CutPoints read(Path folder) throws IOException {
        Map<String, List<StarBand>> bands = new HashMap<>();
        read(folder, "part_c_cut_points.csv", "C01", bands);
        read(folder, "part_d_cut_points.csv", "D01", bands);
        return new CutPoints(bands);
    }

    private static void read(
            Path folder, String name, String first, Map<String, List<StarBand>> bands)
            throws IOException {
        List<MasterTable.Row> rows = MasterTable.rows(folder, name);
        Map<String, Integer> columns = MasterTable.columns(rows, first);
        for (MasterTable.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                Matcher stars = STARS.matcher(row.cell(i));
                if (stars.matches()) {
                    int count = Integer.parseInt(stars.group(1));
                    boolean drugsAlone = i > 0 && row.cell(i - 1).equals(PDP);
                    columns.forEach((measure, column) -> {
                        if (measure.length() == first.length()) {
                            bands.computeIfAbsent(
                                            key(measure, drugsAlone ? PDP : ""),
                                            _ -> new ArrayList<>())
                                    .add(band(name, row, count, row.cell(column)));
                        }
                    });
                }
            }
        }
    }

    private static StarBand band(String name, MasterTable.Row row, int stars, String text) {
        try {
            return StarBand.of(stars, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: %s".formatted(name, row.line(), e.getMessage()), e);
        }
    }

    private static String key(String measure, String organization) {
        return organization + measure;
    }

    /// The bands of a measure, those for drug coverage alone where there are any.
    List<StarBand> of(String measure, ContractKind kind) {
        List<StarBand> own = byMeasure.get(key(measure, kind == ContractKind.PDP ? PDP : ""));
        List<StarBand> found = own == null ? byMeasure.get(key(measure, "")) : own;
        if (found == null) {
            throw new IllegalArgumentException(
                    "The files of cut points have no column for %s".formatted(measure));
        }
        return found;
    }
}
