/// What every room means by the same words: money, rates, counts, periods, identifiers, and figures that explain
/// themselves. At most fifteen public types; a new word needs a reason.
@NullMarked
package care.accord.vocabulary;

import org.jspecify.annotations.NullMarked;
