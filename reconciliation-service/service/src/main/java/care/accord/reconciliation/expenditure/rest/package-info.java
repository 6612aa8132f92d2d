/// What the care under a contract costs, what it will have cost, and what of it is outside the provider organization.
@NullMarked
package care.accord.reconciliation.expenditure.rest;

import org.jspecify.annotations.NullMarked;
