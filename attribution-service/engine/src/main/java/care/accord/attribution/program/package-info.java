/// The attribution rules that a contract can name, put together from the dated lists of the program rules.
@NullMarked
package care.accord.attribution.program;

import org.jspecify.annotations.NullMarked;
