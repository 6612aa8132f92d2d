@NullMarked
package care.accord.attribution.contract.store;

import org.jspecify.annotations.NullMarked;
