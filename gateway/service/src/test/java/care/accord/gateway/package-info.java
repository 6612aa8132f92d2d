@NullMarked
package care.accord.gateway;

import org.jspecify.annotations.NullMarked;
