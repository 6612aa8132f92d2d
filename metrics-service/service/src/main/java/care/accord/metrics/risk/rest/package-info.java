/// Risk scores over HTTP.
@NullMarked
package care.accord.metrics.risk.rest;

import org.jspecify.annotations.NullMarked;
