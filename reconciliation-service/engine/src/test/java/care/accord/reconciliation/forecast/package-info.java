/// Completion and forecast as worked examples.
@NullMarked
package care.accord.reconciliation.forecast;

import org.jspecify.annotations.NullMarked;
