@NullMarked
package care.accord.gateway.access;

import org.jspecify.annotations.NullMarked;
