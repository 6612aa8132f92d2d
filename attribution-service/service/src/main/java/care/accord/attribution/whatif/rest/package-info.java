/// What-if questions about a roster over HTTP.
@NullMarked
package care.accord.attribution.whatif.rest;

import org.jspecify.annotations.NullMarked;
