/// A settlement as people and machines read it: waterfall rows, CSV, JSON and the difference of two versions.
@NullMarked
package care.accord.reconciliation.statement;

import org.jspecify.annotations.NullMarked;
