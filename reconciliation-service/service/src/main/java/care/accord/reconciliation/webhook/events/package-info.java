/// From an announcement between services to a request at whoever subscribed.
@NullMarked
package care.accord.reconciliation.webhook.events;

import org.jspecify.annotations.NullMarked;
