/// `accord verify`: what was settled and booked is computed again, and audit trails are followed, from exported files.
@NullMarked
package care.accord.cli.verify;

import org.jspecify.annotations.NullMarked;
