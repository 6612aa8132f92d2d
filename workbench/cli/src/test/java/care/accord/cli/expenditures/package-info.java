/// `accord expenditures` end to end.
@NullMarked
package care.accord.cli.expenditures;

import org.jspecify.annotations.NullMarked;
