package care.accord.reconciliation.agreement;

/// Somebody who acts for a party.
///
/// @param subject the stable name in the access token
public record Person(Side side, String subject) {}
