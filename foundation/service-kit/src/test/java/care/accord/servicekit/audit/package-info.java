@NullMarked
package care.accord.servicekit.audit;

import org.jspecify.annotations.NullMarked;
