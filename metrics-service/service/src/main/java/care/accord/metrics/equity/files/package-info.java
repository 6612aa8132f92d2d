/// Which counties are rural, from a file the operator names.
@NullMarked
package care.accord.metrics.equity.files;

import org.jspecify.annotations.NullMarked;
