/// Star Ratings against what CMS published.
@NullMarked
package care.accord.reconciliation.starratings.files;

import org.jspecify.annotations.NullMarked;
