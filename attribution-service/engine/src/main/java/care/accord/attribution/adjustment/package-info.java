/// What the parties of a contract agreed about single people, on top of what the claims decide.
@NullMarked
package care.accord.attribution.adjustment;

import org.jspecify.annotations.NullMarked;
