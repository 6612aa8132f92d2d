/// Scorecards over REST.
@NullMarked
package care.accord.metrics.scorecard.rest;

import org.jspecify.annotations.NullMarked;
