package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.PatientResult;
import care.accord.metrics.measure.PopulationCode;

/// What counts of one person in a proportion; of people, at most 1.
///
/// @param counted in the denominator, exclusions and exceptions left out
/// @param met of these in the numerator
/// @param excluded left out of the denominator
record EpisodeCounts(long counted, long met, long excluded) {
    static final EpisodeCounts NONE = new EpisodeCounts(0, 0, 0);

    static EpisodeCounts of(PatientResult.Group group) {
        long excluded =
                count(group, PopulationCode.DENOMINATOR_EXCLUSION)
                        + count(group, PopulationCode.DENOMINATOR_EXCEPTION);
        return new EpisodeCounts(
                count(group, PopulationCode.DENOMINATOR) - excluded,
                count(group, PopulationCode.NUMERATOR)
                        - count(group, PopulationCode.NUMERATOR_EXCLUSION),
                excluded);
    }

    private static long count(PatientResult.Group group, PopulationCode code) {
        return group.count(code).orElse(0L);
    }
}
