package care.accord.benchmarks.settle;

import care.accord.programrules.AgreementStart;
import care.accord.reconciliation.program.AcoYear;
import care.accord.reconciliation.program.QualityStandard;
import care.accord.reconciliation.program.RevenueCategory;
import care.accord.reconciliation.program.Track;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// ACO-years as the public use files have them: sizes, elections and scores in their range, savings and losses around the benchmark, some
/// exactly at the minimum.
public final class AcoRows {
    private static final int FIRST_YEAR = 2019;
    private static final int YEARS = 6;
    private static final Track[] TRACKS = {
        Track.BASIC_A,
        Track.BASIC_B,
        Track.BASIC_C,
        Track.BASIC_D,
        Track.BASIC_E,
        Track.ENHANCED,
        Track.ENHANCED
    };
    private static final String[] CODES = {"A", "B", "C", "D", "E", "EN", "EN"};
    private static final QualityStandard[] STANDARDS = {
        QualityStandard.MET,
        QualityStandard.MET,
        QualityStandard.MET,
        QualityStandard.ALTERNATIVE_MET,
        QualityStandard.NOT_MET
    };

    /// Ten-thousandths; the last is no choice, so that the sliding scale applies.
    private static final int[] ELECTIONS = {0, 50, 100, 150, 200, 335};

    private AcoRows() {}

    /// One row, in whole numbers: cents and ten-thousandths.
    private record Row(
            int year,
            int track,
            long benchmark,
            long expenditures,
            long assigned,
            int elected,
            int score,
            int standard,
            boolean low,
            int start,
            boolean guardrail,
            long disaster,
            long revenue) {

        static Row drawn(Random random) {
            long benchmark = 100_000_000L * (200 + random.nextInt(8_000));
            int elected = ELECTIONS[random.nextInt(ELECTIONS.length)];
            int year = FIRST_YEAR + random.nextInt(YEARS);
            long gap =
                    random.nextInt(8) == 0
                            ? benchmark / 10_000 * elected
                            : (long) (benchmark * 0.04 * random.nextGaussian());
            return new Row(
                    year,
                    random.nextInt(TRACKS.length),
                    benchmark,
                    benchmark - gap,
                    500 + random.nextInt(75_000),
                    elected,
                    5_000 + random.nextInt(5_001),
                    random.nextInt(STANDARDS.length),
                    random.nextBoolean(),
                    Math.max(FIRST_YEAR, year - random.nextInt(4)),
                    random.nextInt(20) == 0,
                    random.nextInt(4) == 0 ? random.nextLong(300_000_000) : 0,
                    random.nextInt(3) == 0 ? -1 : benchmark / 10 * (1 + random.nextInt(5)));
        }

        AcoYear acoYear() {
            return new AcoYear(
                    new PerformanceYear(year),
                    TRACKS[track],
                    new Usd(benchmark),
                    new Usd(expenditures),
                    assigned,
                    Optional.of(BigDecimal.valueOf(elected, 4)),
                    Optional.of(BigDecimal.valueOf(score, 4)),
                    STANDARDS[standard],
                    low ? RevenueCategory.LOW : RevenueCategory.HIGH,
                    Optional.of(new AgreementStart(LocalDate.of(start, 1, 1))),
                    guardrail ? AcoYear.Guardrail.TRIGGERED : AcoYear.Guardrail.NOT_TRIGGERED,
                    new Usd(disaster),
                    revenue < 0 ? Optional.empty() : Optional.of(new Usd(revenue)),
                    "drawn");
        }

        String csv(int id) {
            return "%d,%d,%s,%d,%d,%d,%d,%d,%s,%b,%d,%b,%d,%s\n"
                    .formatted(
                            id,
                            year,
                            CODES[track],
                            benchmark,
                            expenditures,
                            assigned,
                            elected,
                            score,
                            STANDARDS[standard],
                            low,
                            start,
                            guardrail,
                            disaster,
                            revenue < 0 ? "" : revenue);
        }
    }

    /// So many rows as the engine takes them.
    public static List<AcoYear> drawn(long seed, int count) {
        Random random = new Random(seed);
        List<AcoYear> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            rows.add(Row.drawn(random).acoYear());
        }
        return rows;
    }

    /// The same rows as a file for SQL.
    public static void write(Path file, long seed, int count) throws IOException {
        Random random = new Random(seed);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "id,year,track,benchmark,expenditures,assigned,elected,score,standard,low,start,guardrail,disaster,revenue\n");
            for (int row = 0; row < count; row++) {
                out.write(Row.drawn(random).csv(row));
            }
        }
    }
}
