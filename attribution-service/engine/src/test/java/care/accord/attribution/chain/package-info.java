@NullMarked
package care.accord.attribution.chain;

import org.jspecify.annotations.NullMarked;
