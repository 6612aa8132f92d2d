/// Specification of what Accord asks of Keycloak.
@NullMarked
package care.accord.keycloakrules;

import org.jspecify.annotations.NullMarked;
