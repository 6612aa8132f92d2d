package care.accord.population.store.parquet;

/// A column of a file.
public record ColumnSpec(String name, ColumnType type) {}
