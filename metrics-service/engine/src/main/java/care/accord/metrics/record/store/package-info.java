/// The clinical store: immutable snapshots of an organization's records beside the claims, one block for each patient.
@NullMarked
package care.accord.metrics.record.store;

import org.jspecify.annotations.NullMarked;
