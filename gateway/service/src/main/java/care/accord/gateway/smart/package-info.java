/// What a SMART client asks for before it has a token.
@NullMarked
package care.accord.gateway.smart;

import org.jspecify.annotations.NullMarked;
