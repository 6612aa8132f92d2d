@NullMarked
package care.accord.gateway.onboarding;

import org.jspecify.annotations.NullMarked;
