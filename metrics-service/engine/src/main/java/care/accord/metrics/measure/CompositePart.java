package care.accord.metrics.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// A component of a composite with what it found. *Done* is what good care does: in the numerator, or of an inverse measure
/// outside of it.
///
/// @param members standings turned so that *met* is good care
public record CompositePart(BigDecimal weight, MeasureId measure, List<MemberStanding> members) {
    public CompositePart {
        members = List.copyOf(members);
    }

    /// What a component found, and which way its rate is wanted. Of events, a member without one is done.
    public record Scored(MeasureResult result, Improvement improvement) {
        private Improvement wanted() {
            return switch (result) {
                case MeasureResult.Proportion _, MeasureResult.Episodes _ -> improvement;
                case MeasureResult.Events _ -> Improvement.DECREASE;
                case MeasureResult.Composite _ -> Improvement.INCREASE;
            };
        }
    }

    static CompositePart of(BigDecimal weight, Scored scored) {
        List<MemberStanding> members = scored.result().standings();
        return new CompositePart(
                weight,
                scored.result().measure().id(),
                switch (scored.wanted()) {
                    case INCREASE -> members;
                    case DECREASE -> members.stream().map(CompositePart::turned).toList();
                });
    }

    private static MemberStanding turned(MemberStanding member) {
        return new MemberStanding(
                member.beneficiary(),
                switch (member.standing()) {
                    case Standing.Met(var evidence) -> new Standing.Unmet(evidence);
                    case Standing.Unmet(var evidence) -> new Standing.Met(evidence);
                    case Standing.Excluded excluded -> excluded;
                    case Standing.NotApplicable notApplicable -> notApplicable;
                    case Standing.Undetermined undetermined -> undetermined;
                });
    }

    /// Members to whom it was done.
    public long done() {
        return count(Standing.Met.class);
    }

    /// Members to whom it was to be done.
    public long due() {
        return done() + count(Standing.Unmet.class);
    }

    /// Done / due; empty when it was to be done to nobody.
    public Optional<BigDecimal> rate() {
        return due() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(done())
                                .divide(BigDecimal.valueOf(due()), MathContext.DECIMAL128));
    }

    private long count(Class<? extends Standing> kind) {
        return members.stream().filter(member -> kind.isInstance(member.standing())).count();
    }
}
