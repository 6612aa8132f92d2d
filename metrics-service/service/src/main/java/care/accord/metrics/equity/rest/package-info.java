/// Scorecards by groups of people over REST.
@NullMarked
package care.accord.metrics.equity.rest;

import org.jspecify.annotations.NullMarked;
