package care.accord.population.files;

import java.util.Set;

/// The type of a Parquet column, by the name that DuckDB gives it.
///
/// A code may not be kept as a number: its leading zeros would be gone before anybody could see that they were there.
record ParquetType(String name) {
    private static final Set<String> WHOLE =
            Set.of(
                    "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT");

    static ParquetType of(String name) {
        return new ParquetType(name);
    }

    /// Whether values of that form can be kept in such a column.
    boolean holds(Form.Type type) {
        boolean text = name.equals("VARCHAR");
        boolean whole = WHOLE.contains(name);
        return switch (type) {
            case ANY -> true;
            case TEXT -> text;
            case DAY -> text || name.equals("DATE") || isMoment();
            case WHOLE -> text || whole;
            case NUMBER ->
                    text
                            || whole
                            || name.startsWith("DECIMAL")
                            || name.equals("DOUBLE")
                            || name.equals("FLOAT");
            case FLAG -> text || whole || name.equals("BOOLEAN");
        };
    }

    private boolean isMoment() {
        return name.startsWith("TIMESTAMP");
    }

    /// What would do instead.
    static String expected(Form.Type type) {
        return switch (type) {
            case ANY, TEXT -> "write it as text";
            case DAY -> "write it as date, timestamp or text";
            case WHOLE -> "write it as a whole number or text";
            case NUMBER -> "write it as a number or text";
            case FLAG -> "write it as boolean, 0 and 1, or text";
        };
    }

    /// An expression whose value reads like the field of a text file; midnight stands for its day.
    String asText(String column) {
        if (isMoment()) {
            return "regexp_replace(CAST(make_timestamp(epoch_us(%s)) AS VARCHAR), ' 00:00:00$', '')"
                    .formatted(column);
        }
        return "CAST(%s AS VARCHAR)".formatted(column);
    }
}
