/// `accord risk`: how sick people are, by the published models.
@NullMarked
package care.accord.cli.risk;

import org.jspecify.annotations.NullMarked;
