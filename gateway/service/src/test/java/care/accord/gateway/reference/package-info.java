/// What the document of the platform says.
@NullMarked
package care.accord.gateway.reference;

import org.jspecify.annotations.NullMarked;
