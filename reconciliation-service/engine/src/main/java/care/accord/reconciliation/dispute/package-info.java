/// A question about a row of a settlement, from the day it is raised to the restatement that follows from the answer.
@NullMarked
package care.accord.reconciliation.dispute;

import org.jspecify.annotations.NullMarked;
