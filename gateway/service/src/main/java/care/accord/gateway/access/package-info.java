/// Who gets in: bearer tokens and sessions, problems for everyone else.
@NullMarked
package care.accord.gateway.access;

import org.jspecify.annotations.NullMarked;
