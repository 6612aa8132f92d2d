/// Versions of a contract's roster: the lines that are kept, from a full run or from what changed since the version before.
@NullMarked
package care.accord.attribution.version;

import org.jspecify.annotations.NullMarked;
