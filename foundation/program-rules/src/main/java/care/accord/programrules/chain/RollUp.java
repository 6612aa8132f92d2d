package care.accord.programrules.chain;

/// Whose visits count for somebody else, at the level of clinicians.
///
/// @param specialties of nurse practitioners, physician assistants and the like
public record RollUp(CodeSet specialties, To to) {

    /// Where the visits go.
    public enum To implements Word {
        /// The practice of the claim.
        PRACTICE,
        /// The supervising physician where one is listed, the practice otherwise.
        SUPERVISOR
    }
}
