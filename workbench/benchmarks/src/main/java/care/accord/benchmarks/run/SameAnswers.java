package care.accord.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Compares what was answered, row for row. A ratio between different answers would mean nothing.
///
/// @param beneficiaries rows compared
/// @param assigned rows that assign to the contract
record SameAnswers(long beneficiaries, long assigned) {

    /// @throws IllegalStateException with the first rows that differ
    static SameAnswers of(Path first, Path second) throws IOException {
        long rows = 0;
        long assigned = 0;
        try (BufferedReader one = Files.newBufferedReader(first);
                BufferedReader other = Files.newBufferedReader(second)) {
            String row = one.readLine();
            String opposite = other.readLine();
            while (row != null || opposite != null) {
                if (!Objects.equals(row, opposite)) {
                    throw new IllegalStateException(
                            "Row %d of %s and %s differs: '%s' and '%s'"
                                    .formatted(
                                            rows + 1,
                                            first.getFileName(),
                                            second.getFileName(),
                                            row,
                                            opposite));
                }
                rows++;
                if (row != null && row.contains(",assigned,")) {
                    assigned++;
                }
                row = one.readLine();
                opposite = other.readLine();
            }
        }
        if (assigned == 0) {
            throw new IllegalStateException(
                    "Nobody was assigned to the contract: there is nothing to compare");
        }
        return new SameAnswers(rows, assigned);
    }
}
