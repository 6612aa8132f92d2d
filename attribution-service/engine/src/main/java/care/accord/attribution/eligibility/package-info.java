/// Who can be attributed at all: criteria over a person's coverage, in order, the first failed one being the answer.
@NullMarked
package care.accord.attribution.eligibility;

import org.jspecify.annotations.NullMarked;
