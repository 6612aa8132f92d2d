/// Reports that were asked for and are fetched later.
@NullMarked
package care.accord.metrics.report.store;

import org.jspecify.annotations.NullMarked;
