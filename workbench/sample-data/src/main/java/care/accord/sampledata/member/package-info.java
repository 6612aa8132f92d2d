/// Who receives care: a person's origin, residence, coverage by month, illnesses and usual clinician.
@NullMarked
package care.accord.sampledata.member;

import org.jspecify.annotations.NullMarked;
