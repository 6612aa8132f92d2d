package care.accord.reconciliation.forecast;

/// What an interim settlement says of the claims that are still to come.
public sealed interface Outlook {
    /// The months that can be completed, and what they would be settled at.
    record Seen(InterimForecast forecast) implements Outlook {}

    /// Nothing yet.
    ///
    /// @param code for programs
    /// @param why one sentence for people, with the way out
    record Unseen(String code, String why) implements Outlook {
        /// Claims are completed by month of service.
        public static Unseen noWholeMonths() {
            return new Unseen(
                    "no-whole-months",
                    "The contract's performance period is not of whole months, and a forecast completes months");
        }

        /// No month's claims have been watched for long enough.
        public static Unseen notEnoughKnown() {
            return new Unseen(
                    "not-enough-known",
                    "No month of the performance period is known well enough to be completed; ask again after the next delivery of claims");
        }
    }
}
