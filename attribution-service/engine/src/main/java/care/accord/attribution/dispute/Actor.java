package care.accord.attribution.dispute;

/// Who does something about a dispute.
public sealed interface Actor {

    /// A person or client of one of the parties.
    ///
    /// @param subject the stable subject of the access token, for the four-eyes rule
    /// @param name as shown to people
    record Member(Party party, Standing standing, String subject, String name) implements Actor {}

    /// The platform, when a roster takes up what was decided.
    record Platform() implements Actor {}

    /// What a member may do for its party.
    enum Standing {
        /// Raises, adds evidence, reviews, withdraws.
        ANALYST,
        /// Decides as well.
        APPROVER
    }
}
