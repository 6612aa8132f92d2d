package care.accord.servicekit.due;

/// A transaction left work to do. Fired inside it and heard when it has committed, so that nobody waits for the next look at the
/// rows that are due. A hint only: what no hint told is found by that look.
public record WorkIsDue() {}
