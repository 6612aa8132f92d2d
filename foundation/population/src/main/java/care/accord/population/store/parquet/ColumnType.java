package care.accord.population.store.parquet;

/// How the values of a column are stored.
public enum ColumnType {
    /// UTF-8 text through a dictionary; blank where there is none.
    TEXT,
    /// Several texts a row through a dictionary.
    TEXTS,
    /// A day through a dictionary.
    DAY,
    /// A day through a dictionary, or null.
    DAY_IF_ANY,
    /// A whole number of 32 bits through a dictionary.
    WHOLE,
    /// A whole number of 64 bits through a dictionary.
    LONG,
    /// Thousandths through a dictionary, or null.
    THOUSANDTHS_IF_ANY;

    public boolean isOptional() {
        return this == DAY_IF_ANY || this == THOUSANDTHS_IF_ANY;
    }

    public boolean isText() {
        return this == TEXT || this == TEXTS;
    }
}
