/// Tests of this feature.
@NullMarked
package care.accord.reconciliation.webhook.events;

import org.jspecify.annotations.NullMarked;
