/// What each programme says, by year: YAML files with a citation and an evidence mark on every value, and the small reader
/// that refuses to answer for a year nobody has verified. Start reading at [ProgramRules].
@NullMarked
package care.accord.programrules;

import org.jspecify.annotations.NullMarked;
