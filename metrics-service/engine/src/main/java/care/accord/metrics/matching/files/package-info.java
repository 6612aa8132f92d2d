/// Crosswalks as files: whose identifier it is, said by an organization.
@NullMarked
package care.accord.metrics.matching.files;

import org.jspecify.annotations.NullMarked;
