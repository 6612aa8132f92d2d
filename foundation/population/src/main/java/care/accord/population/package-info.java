/// The population as engines see it: people, their coverage and their final-action claim lines as columns, one beneficiary
/// at a time. How it is fed and stored lives in `files` and `store`.
@NullMarked
package care.accord.population;

import org.jspecify.annotations.NullMarked;
