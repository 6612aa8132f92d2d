package care.accord.attribution.attributionlist.store;

/// Names a change of a list's state.
public record ListStatusKey(
        String tenantId, String contractId, int rosterVersion, int changeNumber) {}
