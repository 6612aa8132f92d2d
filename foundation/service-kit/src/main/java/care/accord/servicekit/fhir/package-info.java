/// What every FHIR interface of the platform does alike.
@NullMarked
package care.accord.servicekit.fhir;

import org.jspecify.annotations.NullMarked;
