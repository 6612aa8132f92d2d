@NullMarked
package care.accord.cli.settle;

import org.jspecify.annotations.NullMarked;
