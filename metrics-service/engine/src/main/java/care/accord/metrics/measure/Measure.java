package care.accord.metrics.measure;

/// The seam every way of evaluating measures stands behind: records of a kind in, one standing per member with its evidence
/// out. Kernels over claims and CQL over FHIR are two; a compiled evaluation would be a third, with the same answers.
///
/// @param <P> the records a measure is evaluated over
public interface Measure<P> {
    MeasureDescription description();

    /// Whether a member's result follows from that member's records alone, so that it stays as it is when others' change.
    default boolean isOfEachAlone() {
        return true;
    }

    /// One standing for each member of the cohort, in the cohort's order, whether or not the records know the member.
    MeasureResult evaluate(P records, Cohort cohort);
}
