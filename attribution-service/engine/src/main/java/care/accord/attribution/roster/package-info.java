/// The list of a contract's beneficiaries, named by its inputs, and the difference between two lists with its causes.
@NullMarked
package care.accord.attribution.roster;

import org.jspecify.annotations.NullMarked;
