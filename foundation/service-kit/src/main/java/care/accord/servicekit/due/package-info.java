/// Work that is due: who leaves it says so, and who does it begins at once.
@NullMarked
package care.accord.servicekit.due;

import org.jspecify.annotations.NullMarked;
