/// Parquet files as the store needs them: dictionary-coded columns written from codes and read back as codes, without an
/// object a value. Any Parquet reader understands the files.
@NullMarked
package care.accord.population.store.parquet;

import org.jspecify.annotations.NullMarked;
