/// Patient experience: results of surveys that somebody else took.
@NullMarked
package care.accord.metrics.experience;

import org.jspecify.annotations.NullMarked;
