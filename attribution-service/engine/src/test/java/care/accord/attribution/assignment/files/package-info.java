@NullMarked
package care.accord.attribution.assignment.files;

import org.jspecify.annotations.NullMarked;
