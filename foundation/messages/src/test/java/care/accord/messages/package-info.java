@NullMarked
package care.accord.messages;

import org.jspecify.annotations.NullMarked;
