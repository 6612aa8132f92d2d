/// Rosters, their members and the reasons over HTTP.
@NullMarked
package care.accord.attribution.roster.rest;

import org.jspecify.annotations.NullMarked;
