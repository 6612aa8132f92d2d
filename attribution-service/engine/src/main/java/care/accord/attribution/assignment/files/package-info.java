/// What is known beside claims and enrollment, from feed files.
@NullMarked
package care.accord.attribution.assignment.files;

import org.jspecify.annotations.NullMarked;
