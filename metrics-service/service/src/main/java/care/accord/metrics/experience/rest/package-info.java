/// Survey results over REST.
@NullMarked
package care.accord.metrics.experience.rest;

import org.jspecify.annotations.NullMarked;
