/// Remembers who saw or changed what, before the answer leaves: FHIR AuditEvents in a trail that is only added to.
@NullMarked
package care.accord.servicekit.audit;

import org.jspecify.annotations.NullMarked;
