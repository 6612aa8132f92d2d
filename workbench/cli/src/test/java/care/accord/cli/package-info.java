@NullMarked
package care.accord.cli;

import org.jspecify.annotations.NullMarked;
