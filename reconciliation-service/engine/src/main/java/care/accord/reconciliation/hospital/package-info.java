/// What Medicare pays hospitals for value: purchasing scores, hospital-acquired conditions, readmissions.
@NullMarked
package care.accord.reconciliation.hospital;

import org.jspecify.annotations.NullMarked;
