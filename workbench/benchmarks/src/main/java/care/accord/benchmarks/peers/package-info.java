/// The same question asked in SQL, of DuckDB and of PostgreSQL.
@NullMarked
package care.accord.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
