/// Attribution as an ordered chain of rules: what a contract can say, its reader and writer, and the chains that ship.
@NullMarked
package care.accord.programrules.chain;

import org.jspecify.annotations.NullMarked;
