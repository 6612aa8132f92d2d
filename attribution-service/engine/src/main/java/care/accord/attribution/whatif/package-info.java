/// What if: the same claims under other participants, another window or another program, without storing a run.
@NullMarked
package care.accord.attribution.whatif;

import org.jspecify.annotations.NullMarked;
