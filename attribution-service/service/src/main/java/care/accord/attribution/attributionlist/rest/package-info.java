/// The state of a list: draft, open or final.
@NullMarked
package care.accord.attribution.attributionlist.rest;

import org.jspecify.annotations.NullMarked;
