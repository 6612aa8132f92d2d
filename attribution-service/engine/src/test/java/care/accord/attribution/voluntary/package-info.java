@NullMarked
package care.accord.attribution.voluntary;

import org.jspecify.annotations.NullMarked;
