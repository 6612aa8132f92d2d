/// How whoever subscribed is told of results: where, signed how, and what follows from each answer.
@NullMarked
package care.accord.reconciliation.webhook;

import org.jspecify.annotations.NullMarked;
