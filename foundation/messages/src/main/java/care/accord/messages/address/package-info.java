/// Where the platform may connect to because somebody outside names it.
@NullMarked
package care.accord.messages.address;

import org.jspecify.annotations.NullMarked;
