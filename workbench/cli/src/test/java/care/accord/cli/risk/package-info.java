/// The specification of [care.accord.cli.risk].
@NullMarked
package care.accord.cli.risk;

import org.jspecify.annotations.NullMarked;
