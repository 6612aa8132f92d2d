/// Errors as RFC 9457 problem documents: what happened, with which value, and what to do.
@NullMarked
package care.accord.servicekit.problem;

import org.jspecify.annotations.NullMarked;
