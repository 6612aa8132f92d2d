/// A contract as parties write it: read and checked field by field, written out as maps, in words and as a schema.
@NullMarked
package care.accord.reconciliation.contract.written;

import org.jspecify.annotations.NullMarked;
