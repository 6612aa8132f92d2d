/// Medicare Advantage and Part D Star Ratings: stars of measures, summary ratings and overall ratings, 42 CFR 422.166.
@NullMarked
package care.accord.reconciliation.starratings;

import org.jspecify.annotations.NullMarked;
