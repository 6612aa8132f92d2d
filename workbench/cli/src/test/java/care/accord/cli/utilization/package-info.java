/// The specification of [care.accord.cli.utilization].
@NullMarked
package care.accord.cli.utilization;

import org.jspecify.annotations.NullMarked;
