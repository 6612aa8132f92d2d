/// A payer's own list against a roster over HTTP.
@NullMarked
package care.accord.attribution.payerlist.rest;

import org.jspecify.annotations.NullMarked;
