/// The specification of [care.accord.cli.measure].
@NullMarked
package care.accord.cli.measure;

import org.jspecify.annotations.NullMarked;
