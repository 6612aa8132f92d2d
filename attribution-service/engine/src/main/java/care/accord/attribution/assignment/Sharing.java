package care.accord.attribution.assignment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    /// The parts of the contract's providers, which add up to the weight.
    public List<Part> ours() {
        return parts.stream().filter(part -> part.credited().isPresent()).toList();
    }

    /// One provider's part.
    ///
    /// @param provider what it is called in an explanation
    /// @param credited the practice and clinician behind it, where the provider takes part in the contract; empty for everybody else's
    public record Part(String provider, BigDecimal weight, Optional<Provider> credited) {}
}
