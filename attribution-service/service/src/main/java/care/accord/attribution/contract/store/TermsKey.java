package care.accord.attribution.contract.store;

/// Names a version of a contract's terms within its tenant.
public record TermsKey(String tenantId, String contractId, int version) {}
