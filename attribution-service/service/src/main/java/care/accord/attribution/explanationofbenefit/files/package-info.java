/// Claims of a list's people, read from the snapshot that the list was decided on.
@NullMarked
package care.accord.attribution.explanationofbenefit.files;

import org.jspecify.annotations.NullMarked;
