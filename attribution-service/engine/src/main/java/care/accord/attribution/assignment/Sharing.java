package care.accord.attribution.assignment;

import java.math.BigDecimal;
import java.util.List;

/// How much of a person an entity answers for. Weights are fractions of one.
///
/// @param weight its part; where several of the contract's providers share the person, theirs together
/// @param parts everybody's who shares the person, in order; none where nobody does
public record Sharing(BigDecimal weight, List<Part> parts) {
    /// The whole person.
    public static final Sharing NONE = new Sharing(BigDecimal.ONE, List.of());

    public Sharing {
        parts = List.copyOf(parts);
    }

    /// Whether others have a part of the person, or several of the contract's providers.
    public Boolean isShared() {
        return !parts.isEmpty();
    }

    /// One provider's part.
    ///
    /// @param provider what it is called in an explanation
    public record Part(String provider, BigDecimal weight) {}
}
