/// Changes made on what was read, so that nobody's are lost.
@NullMarked
package care.accord.servicekit.precondition;

import org.jspecify.annotations.NullMarked;
