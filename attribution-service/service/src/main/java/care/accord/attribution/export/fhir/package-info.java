/// FHIR Bulk Data Access: exports are ordered, written as NDJSON, and fetched.
@NullMarked
package care.accord.attribution.export.fhir;

import org.jspecify.annotations.NullMarked;
