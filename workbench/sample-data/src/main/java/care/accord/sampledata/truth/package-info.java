/// What a correct platform must find, from the generator's own bookkeeping.
@NullMarked
package care.accord.sampledata.truth;

import org.jspecify.annotations.NullMarked;
