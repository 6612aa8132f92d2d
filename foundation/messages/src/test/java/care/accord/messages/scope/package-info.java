@NullMarked
package care.accord.messages.scope;

import org.jspecify.annotations.NullMarked;
