@NullMarked
package care.accord.programrules;

import org.jspecify.annotations.NullMarked;
