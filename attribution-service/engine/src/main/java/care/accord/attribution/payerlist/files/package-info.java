/// Reads payers' lists.
@NullMarked
package care.accord.attribution.payerlist.files;

import org.jspecify.annotations.NullMarked;
