/// What claims say of quality, from files.
@NullMarked
package care.accord.cli.utilization;

import org.jspecify.annotations.NullMarked;
