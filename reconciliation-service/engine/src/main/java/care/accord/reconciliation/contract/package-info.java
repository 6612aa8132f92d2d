/// The contract as data: the document two parties approve, read and checked field by field.
@NullMarked
package care.accord.reconciliation.contract;

import org.jspecify.annotations.NullMarked;
