/// Contract terms as reconciliation announces them.
@NullMarked
package care.accord.attribution.contract.events;

import org.jspecify.annotations.NullMarked;
