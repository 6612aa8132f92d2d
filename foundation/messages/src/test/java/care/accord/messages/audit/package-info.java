@NullMarked
package care.accord.messages.audit;

import org.jspecify.annotations.NullMarked;
