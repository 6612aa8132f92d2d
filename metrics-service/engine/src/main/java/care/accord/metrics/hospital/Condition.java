package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;

/// A condition for which good care outside the hospital can prevent stays.
///
/// @param number AHRQ's, such as `08`
/// @param principal diagnoses that make a stay one for the condition; none: every diagnosis
/// @param drgs that the stay must have as well; none: any
/// @param with diagnoses of which the stay must have one as well; none: any
/// @param without diagnoses with which the stay does not count
public record Condition(
        String number,
        String title,
        MemberYears ages,
        CodeSet principal,
        CodeSet drgs,
        CodeSet with,
        CodeSet without) {}
