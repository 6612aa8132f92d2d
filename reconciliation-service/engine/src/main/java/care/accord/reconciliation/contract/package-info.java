/// What parties agree on: the terms, which of them settle which days, and when they are renewed. Around them stand `written`, `template`
/// and `settled`.
@NullMarked
package care.accord.reconciliation.contract;

import org.jspecify.annotations.NullMarked;
