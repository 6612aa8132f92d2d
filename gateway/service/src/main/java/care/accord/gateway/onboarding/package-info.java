/// An organization's administrators register the OAuth clients of its programs: keys, scopes, roles, and when each was used last.
@NullMarked
package care.accord.gateway.onboarding;

import org.jspecify.annotations.NullMarked;
