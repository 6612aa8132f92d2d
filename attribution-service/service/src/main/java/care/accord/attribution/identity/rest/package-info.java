/// What was taken back of who is who, for those who ask.
@NullMarked
package care.accord.attribution.identity.rest;

import org.jspecify.annotations.NullMarked;
