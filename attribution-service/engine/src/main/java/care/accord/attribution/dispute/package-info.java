/// A question about a person's place on a contract's list, from the day it is raised to the list that follows from the answer.
@NullMarked
package care.accord.attribution.dispute;

import org.jspecify.annotations.NullMarked;
