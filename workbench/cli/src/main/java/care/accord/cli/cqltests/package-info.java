/// `./accord cql-tests`: how the CQL engine stands to the published tests of the language.
@NullMarked
package care.accord.cli.cqltests;

import org.jspecify.annotations.NullMarked;
