/// How lists are written.
@NullMarked
package care.accord.attribution.attributionlist.fhir;

import org.jspecify.annotations.NullMarked;
