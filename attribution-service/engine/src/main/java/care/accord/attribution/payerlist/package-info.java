/// A payer's own list of a contract's people against the roster: who is on both, who on one only, and why.
@NullMarked
package care.accord.attribution.payerlist;

import org.jspecify.annotations.NullMarked;
