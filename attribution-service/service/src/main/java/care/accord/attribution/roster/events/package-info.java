/// What makes a roster due, and the run that decides it.
@NullMarked
package care.accord.attribution.roster.events;

import org.jspecify.annotations.NullMarked;
