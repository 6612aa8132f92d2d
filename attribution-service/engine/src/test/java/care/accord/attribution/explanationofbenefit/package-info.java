/// Rules of claims put together from lines, as rows with worked answers.
@NullMarked
package care.accord.attribution.explanationofbenefit;

import org.jspecify.annotations.NullMarked;
