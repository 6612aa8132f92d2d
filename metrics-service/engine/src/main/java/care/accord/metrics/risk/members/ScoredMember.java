package care.accord.metrics.risk.members;

import care.accord.vocabulary.BeneficiaryId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/// A member's score of a payment year.
///
/// @param byModel by every model of the year's blend, the one that weighs most last
/// @param normalized as fee-for-service programs use it
/// @param paid as Medicare Advantage is paid by
/// @param watched the lists that name the member
public record ScoredMember(
        BeneficiaryId id,
        SequencedMap<String, MemberRisk> byModel,
        BigDecimal normalized,
        BigDecimal paid,
        Set<Watch> watched) {

    /// A list of members to look at.
    public enum Watch {
        /// Of the highest raw scores.
        HIGH,
        /// Whose raw score rose.
        RISING
    }

    public ScoredMember {
        byModel = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byModel));
        watched = Set.copyOf(watched);
    }

    /// By the model that weighs most: lists and reasons are its.
    public MemberRisk latest() {
        return byModel.lastEntry().getValue();
    }
}
