/// Files that people and machines send: streamed to disk, checked against the digest they state.
@NullMarked
package care.accord.servicekit.upload;

import org.jspecify.annotations.NullMarked;
