package care.accord.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One row of a truth file.
record TruthRow(Map<String, String> cells) {
    static TruthRow of(List<String> header, String[] values) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            cells.put(header.get(column), values[column]);
        }
        return new TruthRow(cells);
    }

    String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    boolean isTrue(String column) {
        return text(column).equals("true");
    }
}
