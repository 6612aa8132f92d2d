/// Laws of what is exported, without a service around them.
@NullMarked
package care.accord.attribution.export.writing.fhir;

import org.jspecify.annotations.NullMarked;
