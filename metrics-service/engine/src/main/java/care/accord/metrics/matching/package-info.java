/// Which of an organization's patients are which members of a payer: by declared identifiers, never by name.
@NullMarked
package care.accord.metrics.matching;

import org.jspecify.annotations.NullMarked;
