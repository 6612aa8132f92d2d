@NullMarked
package care.accord.cli.attribute;

import org.jspecify.annotations.NullMarked;
