/// Beneficiaries who named their primary clinician, 42 CFR 425.402(e): which designation is in force, and what a rule asks.
@NullMarked
package care.accord.attribution.voluntary;

import org.jspecify.annotations.NullMarked;
