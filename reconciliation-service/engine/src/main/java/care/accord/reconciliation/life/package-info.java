/// The life of a settlement, from its first computation until it is paid: which moves are possible, and on which conditions.
@NullMarked
package care.accord.reconciliation.life;

import org.jspecify.annotations.NullMarked;
