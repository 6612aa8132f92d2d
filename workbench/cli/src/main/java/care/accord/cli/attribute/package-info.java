/// `accord attribute`: whose beneficiaries are these, from files to a roster.
@NullMarked
package care.accord.cli.attribute;

import org.jspecify.annotations.NullMarked;
