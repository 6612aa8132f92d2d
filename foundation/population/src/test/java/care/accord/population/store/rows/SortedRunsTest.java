package care.accord.population.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Texts;
import care.accord.population.store.snapshot.Shards;
import care.accord.population.store.snapshot.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "Rows come back from sorted runs as they were, person after person, however runs and"
                + " windows cut them")
class SortedRunsTest {
    private static final int ROWS = 400;

    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsMergedIsWhatWasWritten(int seed) throws Exception {
        Random random = new Random(seed);
        StagedPeople people = new StagedPeople(new Shards(1));
        StagedTable table = new StagedTable(Table.VOLUNTARY_ALIGNMENT, people);
        RowBuffer buffer = new RowBuffer(1 + random.nextInt(40_000), people);
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>();
        int file = StagedFiles.of(Table.VOLUNTARY_ALIGNMENT, 0);
        try (SortedRuns runs = new SortedRuns(folder.resolve("rows"))) {
            for (int i = 0; i < ROWS; i++) {
                Row row = fill(random, table.row().begin());
                if (!buffer.hasRoom(row.size())) {
                    end(buffer, runs);
                }
                buffer.add(row, file);
                written.add(text(table, row.numbers(), 0, row.size()));
            }
            end(buffer, runs);
            people.rank();
            new RunMerge(runs, runs.segments(file), table, 8 + 8 * random.nextInt(100))
                    .forEach((numbers, rows, count) -> {
                        for (int i = 0; i < count; i++) {
                            int length = numbers[rows[i] + RowLayout.LENGTH];
                            read.add(text(table, numbers, rows[i], length));
                        }
                    });
        }
        assertThat(read).containsExactlyElementsOf(written.stream().sorted().toList());
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /// The text at the end may be longer than any window.
    private static Row fill(Random random, Row row) {
        return row.text("P%02d".formatted(random.nextInt(30)))
                .number(100 + random.nextInt(900))
                .absent()
                .text("N" + random.nextInt(5))
                .text("")
                .number(100 + random.nextInt(5))
                .text("s".repeat(random.nextInt(20) == 0 ? 90 + random.nextInt(900) : 1));
    }

    private static void end(RowBuffer buffer, SortedRuns runs) throws Exception {
        buffer.writeTo(runs);
        buffer.clear();
    }

    /// Sorts as the rows do.
    private static String text(StagedTable table, int[] numbers, int row, int length) {
        RowLayout layout = table.layout();
        StringBuilder text =
                new StringBuilder(text(table.people().ids(), numbers[row + layout.place(0)]));
        text.append(' ').append(numbers[row + layout.place(1)]);
        text.append(' ').append(value(table, 3, numbers, row));
        text.append(' ').append(numbers[row + layout.place(5)]);
        text.append(' ').append(value(table, 6, numbers, row));
        return text.append(' ').append(length).toString();
    }

    private static String value(StagedTable table, int column, int[] numbers, int row) {
        int value = numbers[row + table.layout().place(column)];
        byte[] bytes = new byte[1024];
        if (value < 0) {
            int size = PackedText.unpack(numbers, row - value, bytes);
            return new String(bytes, 0, size, java.nio.charset.StandardCharsets.UTF_8);
        }
        return text(table.texts(column), value);
    }

    private static String text(Texts texts, int number) {
        return new String(
                texts.pool(),
                texts.start(number),
                texts.length(number),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
