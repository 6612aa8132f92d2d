/// Two runs side by side over HTTP: the versions of a roster, and a roster as it was known on another day.
@NullMarked
package care.accord.attribution.comparison.rest;

import org.jspecify.annotations.NullMarked;
