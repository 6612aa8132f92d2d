package care.accord.population.store.staging;

import care.accord.population.store.parquet.ColumnValues;
import care.accord.population.store.snapshot.Table;
import java.util.List;

/// The order of lines that nothing else tells apart: by everything a population keeps of them, the same as in
/// `care.accord.population.FinalAction`.
public final class Content {
    private final List<ColumnValues> columns;

    Content(List<ColumnValues> values) {
        columns =
                Table.CONTENT.stream()
                        .flatMap(name -> values.stream().filter(v -> v.spec().name().equals(name)))
                        .toList();
    }

    int compare(int first, int second) {
        int order = 0;
        for (int i = 0; order == 0 && i < columns.size(); i++) {
            order = compare(columns.get(i), first, second);
        }
        return order;
    }

    private static int compare(ColumnValues column, int first, int second) {
        return switch (column.spec().type()) {
            case TEXT -> compareTexts(column, column.code(first), column.code(second));
            case TEXTS -> compareSeveral(column, first, second);
            case DAY, WHOLE, LONG -> Long.compare(column.number(first), column.number(second));
            case DAY_IF_ANY, THOUSANDTHS_IF_ANY ->
                    Long.compare(column.numberOrLeast(first), column.numberOrLeast(second));
        };
    }

    private static int compareTexts(ColumnValues column, int first, int second) {
        int order = column.texts().compare(first, second);
        // Claims types are compared as they are declared, professional before institutional.
        return column.spec().name().equals("claim_type") ? -order : order;
    }

    private static int compareSeveral(ColumnValues column, int first, int second) {
        int from = column.firstOf(first);
        int otherFrom = column.firstOf(second);
        int count = column.endOf(first) - from;
        int order = Integer.compare(count, column.endOf(second) - otherFrom);
        for (int nth = 0; order == 0 && nth < count; nth++) {
            order = column.texts().compare(column.code(from + nth), column.code(otherFrom + nth));
        }
        return order;
    }
}
