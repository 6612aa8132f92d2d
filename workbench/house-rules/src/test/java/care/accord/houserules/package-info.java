/// The rules of the house that no other tool knows, as tests.
@NullMarked
package care.accord.houserules;

import org.jspecify.annotations.NullMarked;
