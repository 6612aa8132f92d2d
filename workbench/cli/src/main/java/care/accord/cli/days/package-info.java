/// Days as people write them on the command line.
@NullMarked
package care.accord.cli.days;

import org.jspecify.annotations.NullMarked;
