@NullMarked
package care.accord.e2e;

import org.jspecify.annotations.NullMarked;
