/// Hospital stays found in claims, and measures of them: readmission, admissions, avoidable admissions.
@NullMarked
package care.accord.metrics.hospital;

import org.jspecify.annotations.NullMarked;
