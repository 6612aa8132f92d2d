/// What was claimed for one person, put together from the lines of the population: the content of explanations of benefit.
@NullMarked
package care.accord.attribution.explanationofbenefit;

import org.jspecify.annotations.NullMarked;
