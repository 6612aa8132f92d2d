/// Tests of how contracts come about, are amended and end.
@NullMarked
package care.accord.reconciliation.agreement;

import org.jspecify.annotations.NullMarked;
