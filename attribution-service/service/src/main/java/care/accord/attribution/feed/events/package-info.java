/// Feeds are validated one after the other, also after a restart, and what they change is announced.
@NullMarked
package care.accord.attribution.feed.events;

import org.jspecify.annotations.NullMarked;
