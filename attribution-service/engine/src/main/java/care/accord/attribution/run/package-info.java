/// A run: what it decides by, whom it decides, and what it decided.
@NullMarked
package care.accord.attribution.run;

import org.jspecify.annotations.NullMarked;
