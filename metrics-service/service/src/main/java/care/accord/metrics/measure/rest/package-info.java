/// The measures this service can compute, over REST.
@NullMarked
package care.accord.metrics.measure.rest;

import org.jspecify.annotations.NullMarked;
