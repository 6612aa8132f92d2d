@NullMarked
package care.accord.attribution;

import org.jspecify.annotations.NullMarked;
