@NullMarked
package care.accord.attribution.payerlist;

import org.jspecify.annotations.NullMarked;
