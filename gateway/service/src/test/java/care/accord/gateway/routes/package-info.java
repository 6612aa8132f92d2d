/// The way to the services.
@NullMarked
package care.accord.gateway.routes;

import org.jspecify.annotations.NullMarked;
