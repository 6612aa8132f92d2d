/// The tables that make the county plausible: fees, conditions, drugs, admissions, places.
@NullMarked
package care.accord.sampledata.reference;

import org.jspecify.annotations.NullMarked;
