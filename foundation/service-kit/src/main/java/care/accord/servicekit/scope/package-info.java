/// What a token's SMART scopes let its bearer do where FHIR is spoken.
@NullMarked
package care.accord.servicekit.scope;

import org.jspecify.annotations.NullMarked;
