/// Chance that gives the same draws on every machine and in every order of members.
@NullMarked
package care.accord.sampledata.chance;

import org.jspecify.annotations.NullMarked;
