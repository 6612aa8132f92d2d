package care.accord.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the sample county planted, read from its truth files: the independent answer that the platform must reach.
final class Truth {
    private final Path folder;
    private final String payer;
    private final String provider;

    Truth(Path county, String payer, String provider) {
        this.folder = county.resolve("truth");
        this.payer = payer;
        this.provider = provider;
    }

    /// Members the rule assigns to the provider organization.
    ///
    /// @param delivery `before` or `after` the second claims file
    Set<String> members(String delivery) {
        return rows(folder.resolve(payer).resolve("assignments.csv")).stream()
                .filter(row -> row.text("organization").equals(provider))
                .filter(row -> row.text("claims").equals(delivery))
                .filter(row -> row.isTrue("assigned") && row.isTrue("eligible"))
                .map(row -> row.text("person_id"))
                .collect(Collectors.toSet());
    }

    /// Of these members, those with an annual wellness visit in the performance period.
    long wellnessVisits(String delivery, Set<String> members) {
        return rows(folder.resolve(payer).resolve("members.csv")).stream()
                .filter(row -> members.contains(row.text("person_id")))
                .filter(row -> !row.text("wellness_" + delivery).isEmpty())
                .count();
    }

    /// Rows of the blood-pressure truth that concern these members.
    List<TruthRow> bloodPressure(Set<String> members) {
        return rows(folder.resolve(provider).resolve("blood-pressure.csv")).stream()
                .filter(row -> members.contains(row.text("person_id")))
                .toList();
    }

    private static List<TruthRow> rows(Path csv) {
        try {
            List<String> lines = Files.readAllLines(csv);
            List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
            return lines.stream()
                    .skip(1)
                    .map(line -> TruthRow.of(header, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
