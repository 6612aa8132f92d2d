/// What the services tell each other: past-tense facts that carry ids, counts, hashes and locations, never bulk data and
/// never anything about a single person. Every message has a JSON Schema and every shape ever published stays here as an
/// example; old examples that still read are the compatibility check.
@NullMarked
package care.accord.messages;

import org.jspecify.annotations.NullMarked;
