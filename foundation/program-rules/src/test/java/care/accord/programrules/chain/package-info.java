@NullMarked
package care.accord.programrules.chain;

import org.jspecify.annotations.NullMarked;
