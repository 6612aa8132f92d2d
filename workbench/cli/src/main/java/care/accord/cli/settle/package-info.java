/// `accord settle`: settles a file of performance years by a programme's rules.
@NullMarked
package care.accord.cli.settle;

import org.jspecify.annotations.NullMarked;
