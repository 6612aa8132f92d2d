/// Subscriptions, as their owners see and change them.
@NullMarked
package care.accord.reconciliation.webhook.rest;

import org.jspecify.annotations.NullMarked;
