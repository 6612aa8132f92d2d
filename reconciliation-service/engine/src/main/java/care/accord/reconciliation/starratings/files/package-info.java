/// Star Ratings from the files that CMS publishes.
@NullMarked
package care.accord.reconciliation.starratings.files;

import org.jspecify.annotations.NullMarked;
