package care.accord.reconciliation.dispute;

/// A person or client of one of the parties.
///
/// @param subject the stable subject of the access token, for the four-eyes rule
/// @param name as shown to people
public record Member(Party party, Standing standing, String subject, String name) {

    /// What a member may do for its party.
    public enum Standing {
        /// Raises, comments, proposes, withdraws.
        ANALYST,
        /// Agrees as well.
        APPROVER
    }
}
