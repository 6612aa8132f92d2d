/// How lists are answered: pages with a cursor, and CSV.
@NullMarked
package care.accord.attribution.listing.rest;

import org.jspecify.annotations.NullMarked;
