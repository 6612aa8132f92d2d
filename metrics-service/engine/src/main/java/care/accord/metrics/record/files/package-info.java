/// Clinical feeds as files: FHIR R4 as newline-delimited JSON or Bundles, checked resource by resource in bounded memory.
@NullMarked
package care.accord.metrics.record.files;

import org.jspecify.annotations.NullMarked;
