/// Gaps in care: for every member and rate of a contract's measures whether care is missing, until when it can be given and
/// what would show it. A remark about a gap never closes it.
@NullMarked
package care.accord.metrics.gap;

import org.jspecify.annotations.NullMarked;
