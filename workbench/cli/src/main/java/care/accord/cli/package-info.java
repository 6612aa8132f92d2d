/// The engines on files, without a server.
@NullMarked
package care.accord.cli;

import org.jspecify.annotations.NullMarked;
