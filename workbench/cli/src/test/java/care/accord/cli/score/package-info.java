@NullMarked
package care.accord.cli.score;

import org.jspecify.annotations.NullMarked;
