/// What an exchanged list takes up when a roster is decided.
@NullMarked
package care.accord.attribution.attributionlist.events;

import org.jspecify.annotations.NullMarked;
