/// How lists are answered: pages with a cursor, and CSV.
@NullMarked
package care.accord.servicekit.listing;

import org.jspecify.annotations.NullMarked;
