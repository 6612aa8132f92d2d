package care.accord.servicekit.tenancy;

/// What a transaction sees: the rows of a tenant, and of its people those who are somebody's own.
public record Sight(String tenant, OwnPatients patients) {}
