/// Tables of drugs that users load.
@NullMarked
package care.accord.metrics.adherence.files;

import org.jspecify.annotations.NullMarked;
