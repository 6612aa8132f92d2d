/// Works off what is due, one process per tenant at a time.
@NullMarked
package care.accord.attribution.work.events;

import org.jspecify.annotations.NullMarked;
