/// How whoever subscribed is told of results: where, and what follows from each answer.
@NullMarked
package care.accord.reconciliation.webhook;

import org.jspecify.annotations.NullMarked;
