/// The command that verifies, with its exit codes.
@NullMarked
package care.accord.cli.verify;

import org.jspecify.annotations.NullMarked;
