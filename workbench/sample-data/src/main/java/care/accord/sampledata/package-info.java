/// A seeded synthetic county: its members, providers, claims, clinical data and contracts in the formats the platform imports, and the truth that was planted.
@NullMarked
package care.accord.sampledata;

import org.jspecify.annotations.NullMarked;
