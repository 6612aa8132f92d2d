/// The one door: signs people in, checks every token, routes to the services, adds no thread per request. It never decides
/// what a caller may see; the services verify the token again and the database shows only the tenant's rows.
@NullMarked
package care.accord.gateway;

import org.jspecify.annotations.NullMarked;
