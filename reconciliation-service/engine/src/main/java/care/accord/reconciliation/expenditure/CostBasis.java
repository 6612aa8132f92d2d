package care.accord.reconciliation.expenditure;

/// Which amount of a claim line counts as its cost.
public enum CostBasis {
    /// What payer and member together owe: benefit design does not move it.
    ALLOWED,
    /// What the payer paid.
    PAID
}
