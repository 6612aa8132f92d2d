/// The specification of chance.
@NullMarked
package care.accord.sampledata.chance;

import org.jspecify.annotations.NullMarked;
