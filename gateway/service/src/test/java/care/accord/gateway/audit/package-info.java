/// What the gateway answers itself is remembered.
@NullMarked
package care.accord.gateway.audit;

import org.jspecify.annotations.NullMarked;
