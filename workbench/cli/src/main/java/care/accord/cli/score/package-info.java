/// `accord score`: quality programs' scores, from the files that CMS publishes.
@NullMarked
package care.accord.cli.score;

import org.jspecify.annotations.NullMarked;
