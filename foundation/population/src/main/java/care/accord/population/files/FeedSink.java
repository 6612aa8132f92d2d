package care.accord.population.files;

/// Takes the records of a feed as they are read. The verdict comes last: what was taken is thrown away if the file turns
/// out to be rejected.
public interface FeedSink {
    /// Reads only for the verdict.
    FeedSink NOWHERE =
            new FeedSink() {
                @Override
                public void claim(ClaimFields claim) {}
            };

    default void participant(Participant participant) {}

    default void coverage(ReportedCoverage coverage) {}

    default void claim(ReportedClaim claim) {}

    default void fill(ReportedFill fill) {}

    /// Takes a claim line where it lies; the next one overwrites it.
    default void claim(ClaimFields claim) {
        claim(claim.reported());
    }
}
