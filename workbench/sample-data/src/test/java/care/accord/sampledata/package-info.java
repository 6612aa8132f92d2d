/// The specification of the sample county: what its files obey and what was planted in them.
@NullMarked
package care.accord.sampledata;

import org.jspecify.annotations.NullMarked;
