/// A handful of beneficiaries, one for each rule and trap of assignment, with the answer that was planted. They have nothing
/// to do with the county: no chance is involved.
@NullMarked
package care.accord.sampledata.cases;

import org.jspecify.annotations.NullMarked;
