/// The benchmark as worked examples.
@NullMarked
package care.accord.reconciliation.benchmark;

import org.jspecify.annotations.NullMarked;
