package care.accord.population.files;

/// Takes the records of a feed as they are read. The verdict comes last: what was taken is thrown away if the file turns
/// out to be rejected.
public interface FeedSink {
    /// Reads only for the verdict.
    FeedSink NOWHERE = new FeedSink() {};

    default void participant(Participant participant) {}

    default void coverage(ReportedCoverage coverage) {}

    default void claim(ReportedClaim claim) {}

    default void fill(ReportedFill fill) {}

    default void identity(ReportedIdentity identity) {}

    default void exclusion(DataSharingExclusion exclusion) {}

    default void assignment(AssignmentListEntry entry) {}

    default void pcpSelection(ListedPcp selection) {}

    default void providerArea(ProviderArea area) {}
}
