/// Hospital scores against what CMS published.
@NullMarked
package care.accord.reconciliation.hospital.files;

import org.jspecify.annotations.NullMarked;
