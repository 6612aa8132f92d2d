/// Exports are written: the resources of lists, as files of NDJSON.
@NullMarked
package care.accord.attribution.export.writing.fhir;

import org.jspecify.annotations.NullMarked;
