/// The engines on files, without a server: `accord settle`, and whatever else one would try at a desk.
@NullMarked
package care.accord.cli;

import org.jspecify.annotations.NullMarked;
