/// The public directory of provider organizations, and what its parties agree to.
@NullMarked
package care.accord.metrics.directory.rest;

import org.jspecify.annotations.NullMarked;
