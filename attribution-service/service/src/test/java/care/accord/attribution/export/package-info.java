/// Laws of exports, without a service around them.
@NullMarked
package care.accord.attribution.export;

import org.jspecify.annotations.NullMarked;
