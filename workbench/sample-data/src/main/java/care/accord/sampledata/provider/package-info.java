/// Who gives care: organizations, practices, clinicians and facilities, with valid identifiers that nobody holds.
@NullMarked
package care.accord.sampledata.provider;

import org.jspecify.annotations.NullMarked;
