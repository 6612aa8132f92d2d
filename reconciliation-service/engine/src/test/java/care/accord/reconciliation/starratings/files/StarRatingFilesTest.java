package care.accord.reconciliation.starratings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.starratings.Measure;
import care.accord.reconciliation.starratings.StarRules;
import care.accord.vocabulary.PerformanceYear;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Contracts are rated as CMS published, 2026")
class StarRatingFilesTest {
    private static final ProgramRules RULES = ProgramRules.bundled();
    private static final int AFFECTED = 25;
    private static final List<String> TITLES =
            List.of("Part C Summary", "Part D Summary", "Overall");

    /// Every star is compared: those from cut points, those that are given, and those of contracts with a quarter or more of their
    /// members in disaster areas, whose star of last year stands where it is the higher one.
    @Test
    void everyStarIsThePublishedOne(@TempDir Path blank) throws IOException {
        Path folder = data();
        withoutResults(folder, blank, Blank.WHERE_NO_DISASTER_WAS);
        assertThat(stars(folder, blank))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "from cut points, equal", 6_856,
                                "given, equal", 2_168,
                                "from cut points, affected, equal", 1_277,
                                "given, affected, equal", 379));
    }

    /// How many stars of last year stand.
    @Test
    void withoutThePublishedStarsOnlyThoseOfLastYearAreMissed(@TempDir Path blank)
            throws IOException {
        Path folder = data();
        withoutResults(folder, blank, Blank.EVERYWHERE);
        assertThat(stars(folder, blank))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "from cut points, equal", 6_856,
                                "given, equal", 2_168,
                                "from cut points, affected, equal", 1_137,
                                "from cut points, affected, different", 140,
                                "given, affected, equal", 379));
    }

    @Test
    void everyRatingIsThePublishedOne(@TempDir Path blank) throws IOException {
        Path folder = data();
        withoutResults(folder, blank, Blank.WHERE_NO_DISASTER_WAS);
        Map<String, String> ours = rows(StarRatingFiles.read(blank, RULES).score());
        MasterTable published = MasterTable.read(folder, "summary_ratings.csv", "Contract Number");
        Map<String, Integer> equal = new TreeMap<>();
        List<String> different = new ArrayList<>();
        for (String contract : published.contracts().keySet()) {
            for (String title : TITLES) {
                String rating = published.text(contract, "2026 " + title);
                String value = ours.get(contract + "," + title);
                if (!rating.equals(value)) {
                    different.add(
                            "%s %s: %s, published %s".formatted(contract, title, value, rating));
                } else if (rating.matches("[0-9.]+")) {
                    String where = isAffected(published, contract) ? ", affected" : "";
                    equal.merge(title + where, 1, Integer::sum);
                } else {
                    equal.merge(rating, 1, Integer::sum);
                }
            }
        }
        assertThat(equal)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "Part C Summary", 211,
                                "Part C Summary, affected", 37,
                                "Part D Summary", 249,
                                "Part D Summary, affected", 46,
                                "Overall", 208,
                                "Overall, affected", 37,
                                "Not Applicable", 70,
                                "Not enough data available", 128,
                                "Plan too new to be measured", 105));
        // Taken for contracts with nothing but institutional special needs plans, which the files
        // do not mark.
        assertThat(different)
                .containsExactly(
                        "H3291 Part C Summary: 4, published Not enough data available",
                        "H3291 Overall: 4.5, published Not enough data available",
                        "H3467 Part C Summary: 3.5, published Not enough data available",
                        "H3467 Overall: 3.5, published Not enough data available");
    }

    @Test
    void acontractIsExplained() throws IOException {
        String text = StarRatingFiles.read(data(), RULES).explain("H0028");
        assertThat(text)
                .startsWith(
                        "Part C Summary: 3.5 = Part C Summary with improvement, rounded to the nearest 0.5, at most 5")
                .contains("Reward factor: ")
                .contains("Categorical adjustment index of category 4: 0.004022")
                .contains("C01 star: 4 = C01 is >= 76 % to < 84 %");
    }

    /// Where published stars are blank that the score says.
    private enum Blank {
        WHERE_NO_DISASTER_WAS,
        EVERYWHERE
    }

    /// How the stars of a folder's scores compare with the published ones.
    private static Map<String, Integer> stars(Path folder, Path scored) throws IOException {
        Map<String, String> ours = rows(StarRatingFiles.read(scored, RULES).score());
        MasterTable published = MasterTable.read(folder, "measure_stars.csv", "C01");
        MasterTable summaries = MasterTable.read(folder, "summary_ratings.csv", "Contract Number");
        Map<String, Integer> counts = new TreeMap<>();
        for (String contract : published.contracts().keySet()) {
            for (Measure measure : StarRules.in(RULES, new PerformanceYear(2026)).measures()) {
                String star = published.text(contract, measure.id());
                if (star.matches("[1-5]")) {
                    boolean given = measure.source() == Measure.Source.GIVEN;
                    boolean same = star.equals(ours.get(contract + "," + measure.id()));
                    counts.merge(
                            (given ? "given" : "from cut points")
                                    + (isAffected(summaries, contract) ? ", affected" : "")
                                    + (same ? ", equal" : ", different"),
                            1,
                            Integer::sum);
                }
            }
        }
        return counts;
    }

    /// The folder with its summaries and the stars that scores say left blank.
    private static void withoutResults(Path folder, Path to, Blank blank) throws IOException {
        MasterTable summaries = MasterTable.read(folder, "summary_ratings.csv", "Contract Number");
        Set<Integer> stars = new HashSet<>();
        MasterTable table = MasterTable.read(folder, "measure_stars.csv", "C01");
        for (Measure measure : StarRules.in(RULES, new PerformanceYear(2026)).measures()) {
            if (measure.source() == Measure.Source.CUT_POINTS) {
                stars.add(table.columns().getOrDefault(measure.id(), -1));
            }
        }
        for (String name :
                List.of(
                        "measure_data.csv",
                        "cai.csv",
                        "part_c_cut_points.csv",
                        "part_d_cut_points.csv")) {
            Files.copy(folder.resolve(name), to.resolve(name));
        }
        Set<Integer> results = new HashSet<>();
        TITLES.forEach(title -> results.add(summaries.columns().getOrDefault("2026 " + title, -1)));
        write(folder, to, "summary_ratings.csv", contract -> results);
        write(
                folder,
                to,
                "measure_stars.csv",
                contract ->
                        blank == Blank.WHERE_NO_DISASTER_WAS && isAffected(summaries, contract)
                                ? Set.of()
                                : stars);
    }

    private static void write(
            Path folder, Path to, String name, Function<String, Set<Integer>> blank)
            throws IOException {
        MasterTable table =
                MasterTable.read(
                        folder, name, name.startsWith("measure") ? "C01" : "Contract Number");
        try (CsvWriter writer = CsvWriter.builder().build(to.resolve(name))) {
            for (MasterTable.Row row : MasterTable.rows(folder, name)) {
                boolean isContract = table.contracts().containsKey(row.cell(0));
                Set<Integer> cells = isContract ? blank.apply(row.cell(0)) : Set.of();
                List<String> written = new ArrayList<>();
                for (int i = 0; i < row.cells().size(); i++) {
                    written.add(cells.contains(i) ? "" : row.cell(i));
                }
                writer.writeRecord(written);
            }
        }
    }

    private static boolean isAffected(MasterTable summaries, String contract) {
        return Stream.of("2023", "2024")
                .anyMatch(year ->
                        Integer.parseInt(summaries.text(contract, year + " Disaster %"))
                                >= AFFECTED);
    }

    private static Map<String, String> rows(String text) {
        Map<String, String> rows = new HashMap<>();
        for (String line : text.lines().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            rows.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return rows;
    }

    private static Path data() {
        String given = System.getenv("ACCORD_TEST_DATA");
        Path root =
                given == null
                        ? Path.of(System.getProperty("accord.root", "../.."))
                                .resolve("../shared/data")
                        : Path.of(given);
        Path folder = root.resolve("star-ratings-2026");
        assumeTrue(Files.isDirectory(folder), "published Star Ratings are absent");
        return folder;
    }
}
