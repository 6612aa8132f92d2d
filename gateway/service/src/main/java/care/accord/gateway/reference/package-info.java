/// The interface of the whole platform in one document, and a page to read it.
@NullMarked
package care.accord.gateway.reference;

import org.jspecify.annotations.NullMarked;
