package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lines come back in order, whatever fits into memory")
class SpillSorterTest {
    @ParameterizedTest(name = "{0} characters kept")
    @ValueSource(longs = {0, 10, 100, 1_000, 1_000_000})
    void sorts(long kept) throws IOException {
        List<String> lines = new ArrayList<>();
        Random random = new Random(kept);
        for (int i = 0; i < 2_000; i++) {
            lines.add("line %05d \u00e9".formatted(random.nextInt(1_000)));
        }
        List<String> sorted = new ArrayList<>();
        int spills;
        try (SpillSorter sorter = new SpillSorter(kept)) {
            for (String line : lines) {
                sorter.add(line);
            }
            sorter.drain(sorted::add);
            spills = sorter.spills();
        }
        Collections.sort(lines);

        assertThat(sorted).isEqualTo(lines);
        assertThat(spills > 0).isEqualTo(kept < 1_000_000);
    }
}
