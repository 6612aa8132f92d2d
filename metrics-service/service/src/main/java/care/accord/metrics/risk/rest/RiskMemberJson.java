package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.store.RiskDetail;
import care.accord.metrics.risk.store.RiskMemberRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member's risk score.
///
/// @param row of the roster
/// @param segment what the coefficients that applied are called by; blank without a score
/// @param raw by the model that weighs most; absent, as the other scores are, where `unscored` says why
/// @param rise of the raw score since the year before, by the same tables; absent where that year has none to compare
/// @param normalized of the year's blend, as fee-for-service programs use it
/// @param paid as Medicare Advantage is paid by
/// @param lists that name the member: `high`, `rising`
/// @param reasons what adds most to the score
/// @param gaps how many lasting categories of earlier years were not reported again
/// @param unscored `no-eligibility`: none is reported for the person; `no-sex`; `no-model`: a model of the blend is not for the person; absent with a score
/// @param models what the score is made of; absent in lists
@Schema(name = "Risk score of a member")
public record RiskMemberJson(
        int row,
        String beneficiaryId,
        String name,
        String segment,
        @Nullable String raw,
        @Nullable String rise,
        @Nullable String normalized,
        @Nullable String paid,
        List<String> lists,
        String reasons,
        int gaps,
        @Nullable String unscored,
        @Nullable List<RiskDetail.Model> models) {

    static RiskMemberJson listed(RiskMemberRow row) {
        return of(row, null);
    }

    static RiskMemberJson of(RiskMemberRow row, @Nullable List<RiskDetail.Model> models) {
        return new RiskMemberJson(
                row.rowNumber,
                row.beneficiaryId,
                row.name,
                row.segment,
                plain(row.raw),
                plain(row.rise),
                plain(row.normalized),
                plain(row.paid),
                Arrays.stream(row.watched.split(" ")).filter(list -> !list.isEmpty()).toList(),
                row.reasons,
                row.gaps,
                row.unscored.isEmpty() ? null : row.unscored,
                models);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
