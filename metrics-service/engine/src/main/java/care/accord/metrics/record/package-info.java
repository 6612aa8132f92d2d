/// Clinical records of people: which versions of which resources an organization sent, and what of them stood when.
@NullMarked
package care.accord.metrics.record;

import org.jspecify.annotations.NullMarked;
