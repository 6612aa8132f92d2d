package care.accord.messages;

/// The two tenants of a contract: the payer owns it, the provider organization is the counterparty.
public record Parties(String payer, String provider) {}
