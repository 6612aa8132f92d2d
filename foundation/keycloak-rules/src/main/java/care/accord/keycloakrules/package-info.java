/// What Accord asks of Keycloak beyond Keycloak's own settings.
@NullMarked
package care.accord.keycloakrules;

import org.jspecify.annotations.NullMarked;
