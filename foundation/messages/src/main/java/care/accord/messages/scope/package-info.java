/// SMART scopes: what a client may be granted, and what a token lets its bearer do where FHIR is spoken.
@NullMarked
package care.accord.messages.scope;

import org.jspecify.annotations.NullMarked;
