package care.accord.cli.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What `accord measure` wrote, looked up by case and group. A few published cases share an id across measures: their lines are
/// told apart by the groups and kept in order.
final class CountsFile {
    private final Map<String, List<Map<String, String>>> lines = new HashMap<>();

    static CountsFile read(Path file) throws IOException {
        CountsFile counts = new CountsFile();
        List<String> text = Files.readAllLines(file);
        String[] columns = text.getFirst().split(",", -1);
        for (String line : text.subList(1, text.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < columns.length; column++) {
                row.put(columns[column], fields[column]);
            }
            counts.lines
                    .computeIfAbsent(fields[0] + "," + fields[1], _ -> new java.util.ArrayList<>())
                    .add(row);
        }
        return counts;
    }

    /// Whether every group of the case has a line with every count it expects.
    boolean agrees(Case expected) {
        return expected.expected().stream()
                .allMatch(group ->
                        lines.getOrDefault(expected.id() + "," + group.id(), List.of()).stream()
                                .anyMatch(row -> agrees(row, group.counts())));
    }

    private static boolean agrees(Map<String, String> row, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .allMatch(count -> count.getValue().toString().equals(row.get(count.getKey())));
    }
}
