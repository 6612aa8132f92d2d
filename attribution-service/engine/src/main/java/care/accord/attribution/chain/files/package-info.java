/// The lists a rule chain reads beside claims, from feed files.
@NullMarked
package care.accord.attribution.chain.files;

import org.jspecify.annotations.NullMarked;
