/// The Medicare Shared Savings Program as a composition of building blocks that its dated rules choose.
@NullMarked
package care.accord.reconciliation.program;

import org.jspecify.annotations.NullMarked;
