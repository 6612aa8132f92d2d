/// `./accord measure`: quality measures over cases in files.
@NullMarked
package care.accord.cli.measure;

import org.jspecify.annotations.NullMarked;
