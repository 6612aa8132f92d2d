package care.accord.vocabulary;

/// How far a rule value has been checked against the text that makes it law. Anything but [#VERIFIED] is shown in every
/// result that used it, never hidden.
public enum Evidence {
    /// Read in the regulation, or reproduced on every row that the authority published.
    VERIFIED,
    /// Quoted by a source that cites the regulation; the regulation itself was not read.
    SECOND_HAND,
    /// Written down from memory; build on it only with the mark showing.
    UNVERIFIED,
    /// Published as a proposal; not law.
    PROPOSED
}
