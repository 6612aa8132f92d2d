/// What the public may know of a provider organization: how well and at what price it cares, of nobody in particular.
@NullMarked
package care.accord.metrics.directory;

import org.jspecify.annotations.NullMarked;
