/// Why: one beneficiary decided again with every line, total and citation written down.
@NullMarked
package care.accord.attribution.explanation;

import org.jspecify.annotations.NullMarked;
