/// The specification of [care.accord.cli.cqltests].
@NullMarked
package care.accord.cli.cqltests;

import org.jspecify.annotations.NullMarked;
