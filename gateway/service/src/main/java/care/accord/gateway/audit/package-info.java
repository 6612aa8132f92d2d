/// What the gateway answers itself is remembered in the trail of a service: the gateway keeps nothing.
@NullMarked
package care.accord.gateway.audit;

import org.jspecify.annotations.NullMarked;
