/// Reads the definitions of claims measures from YAML.
@NullMarked
package care.accord.metrics.utilization.files;

import org.jspecify.annotations.NullMarked;
