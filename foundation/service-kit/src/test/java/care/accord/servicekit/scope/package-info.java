@NullMarked
package care.accord.servicekit.scope;

import org.jspecify.annotations.NullMarked;
