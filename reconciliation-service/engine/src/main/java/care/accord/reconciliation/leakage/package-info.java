/// Care that a roster's members get outside the provider organization, so far as it may be shown.
@NullMarked
package care.accord.reconciliation.leakage;

import org.jspecify.annotations.NullMarked;
