/// How sick the members are: CMS-HCC risk scores that name every driver.
@NullMarked
package care.accord.metrics.risk;

import org.jspecify.annotations.NullMarked;
