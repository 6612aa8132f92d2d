@NullMarked
package care.accord.messages.address;

import org.jspecify.annotations.NullMarked;
