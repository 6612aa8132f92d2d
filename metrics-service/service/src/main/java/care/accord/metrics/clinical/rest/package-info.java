/// Clinical feeds over REST: upload, verdict, rejections.
@NullMarked
package care.accord.metrics.clinical.rest;

import org.jspecify.annotations.NullMarked;
