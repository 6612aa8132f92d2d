/// What happens to a member: visits, admissions, drugs and the planted cases, as claims with their versions.
@NullMarked
package care.accord.sampledata.care;

import org.jspecify.annotations.NullMarked;
