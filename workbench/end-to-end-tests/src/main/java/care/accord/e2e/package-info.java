/// The platform's promises, kept in front of everyone: one journey through all of it over the public API, as a demo for
/// people and as a test for us.
@NullMarked
package care.accord.e2e;

import org.jspecify.annotations.NullMarked;
