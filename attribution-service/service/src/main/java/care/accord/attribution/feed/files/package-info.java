/// Feeds on disk: uploads as they arrive, checked against their digest.
@NullMarked
package care.accord.attribution.feed.files;

import org.jspecify.annotations.NullMarked;
