@NullMarked
package care.accord.reconciliation.webhook;

import org.jspecify.annotations.NullMarked;
