package care.accord.attribution.chain;

import java.math.BigDecimal;

/// A provider's part of a person, a fraction with six decimals.
public record Share(Standing standing, BigDecimal weight) {}
