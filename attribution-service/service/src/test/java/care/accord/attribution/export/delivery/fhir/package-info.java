/// Laws of asking for a part of a file, without a service around them.
@NullMarked
package care.accord.attribution.export.delivery.fhir;

import org.jspecify.annotations.NullMarked;
