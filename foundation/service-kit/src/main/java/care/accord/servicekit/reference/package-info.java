/// What each service says of its own interface beside what its resources say: the problems that an operation may end with.
@NullMarked
package care.accord.servicekit.reference;

import org.jspecify.annotations.NullMarked;
