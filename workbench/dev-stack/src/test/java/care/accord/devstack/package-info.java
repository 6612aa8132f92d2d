@NullMarked
package care.accord.devstack;

import org.jspecify.annotations.NullMarked;
