/// Where requests go: API paths to their service, portal paths to the single-page application.
@NullMarked
package care.accord.gateway.routes;

import org.jspecify.annotations.NullMarked;
