/// Rows as whole numbers: laid out, kept as they differ, sorted as many at a time as there is room for, and merged.
@NullMarked
package care.accord.population.store.rows;

import org.jspecify.annotations.NullMarked;
