/// `accord verify`: what was settled and booked is computed again from exported files.
@NullMarked
package care.accord.cli.verify;

import org.jspecify.annotations.NullMarked;
