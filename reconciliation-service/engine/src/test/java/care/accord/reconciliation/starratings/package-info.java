/// Rows and laws of Star Ratings.
@NullMarked
package care.accord.reconciliation.starratings;

import org.jspecify.annotations.NullMarked;
