/// Which claim lines are primary care: dated code lists with their conditions, and the classes of clinicians.
@NullMarked
package care.accord.attribution.primarycare;

import org.jspecify.annotations.NullMarked;
