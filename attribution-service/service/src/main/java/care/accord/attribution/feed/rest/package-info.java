/// Feeds over HTTP: taking files in, and what became of them.
@NullMarked
package care.accord.attribution.feed.rest;

import org.jspecify.annotations.NullMarked;
