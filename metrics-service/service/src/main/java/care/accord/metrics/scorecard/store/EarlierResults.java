package care.accord.metrics.scorecard.store;

import care.accord.metrics.evidence.Fact;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.Standing;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/// What the version of a scorecard before found, member by member. Works in the payer's transaction under way.
@ApplicationScoped
public class EarlierResults {
    private final Session session;

    @Inject
    EarlierResults(Session session) {
        this.session = session;
    }

    /// A member's result in a measure.
    ///
    /// @param clinicalContent names what was known clinically of the member
    public record EarlierResult(MemberEvents result, String clinicalContent) {}

    /// The latest version of a contract's scorecard.
    public Optional<EarlierScorecard> latest(String contractId) {
        return ScorecardRow.newest(contractId, 1, Optional.empty()).stream()
                .filter(row -> row.period().isPresent())
                .findFirst()
                .map(row -> {
                    Map<String, String> editions = new HashMap<>();
                    ScorecardMeasureRow.of(row.id)
                            .forEach(measure -> editions.put(measure.measure, measure.edition));
                    return new EarlierScorecard(
                            row.id,
                            row.engine,
                            row.period().orElseThrow(),
                            row.snapshotId,
                            row.dataAsOf,
                            editions);
                });
    }

    /// Where each member stood in a measure.
    public Map<BeneficiaryId, EarlierResult> of(String scorecardId, MeasureId measure) {
        List<Tuple> rows =
                session.createNativeQuery(
                                """
                                select beneficiary_id, standing, evidence, events, exposure, base, excluded, clinical_content
                                  from member_result where scorecard_id = :scorecard and measure = :measure
                                """,
                                Tuple.class)
                        .setParameter("scorecard", scorecardId)
                        .setParameter("measure", measure.value())
                        .getResultList();
        Map<BeneficiaryId, EarlierResult> results = new HashMap<>();
        for (Tuple row : rows) {
            BeneficiaryId member = new BeneficiaryId(row.get(0, String.class));
            Standing standing = standing(row.get(1, String.class), row.get(2, String[].class));
            results.put(
                    member,
                    new EarlierResult(
                            new MemberEvents(
                                    new MemberStanding(member, standing),
                                    row.get(3, Long.class),
                                    row.get(4, Long.class),
                                    row.get(5, BigDecimal.class),
                                    row.get(6, Long.class)),
                            row.get(7, String.class)));
        }
        return results;
    }

    private static Standing standing(String word, String[] evidence) {
        List<Fact> facts = List.of(evidence).stream().map(Fact::shown).toList();
        return switch (word) {
            case "met" -> new Standing.Met(facts);
            case "unmet" -> new Standing.Unmet(facts);
            case "excluded" -> new Standing.Excluded(facts);
            case "not-applicable" -> new Standing.NotApplicable(facts);
            case "undetermined" -> new Standing.Undetermined(facts);
            default -> throw new IllegalStateException("'%s' is not a standing".formatted(word));
        };
    }
}
