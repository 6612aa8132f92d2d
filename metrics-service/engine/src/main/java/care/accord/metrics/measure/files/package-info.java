/// Reads the definitions of claims measures from YAML.
@NullMarked
package care.accord.metrics.measure.files;

import org.jspecify.annotations.NullMarked;
