package care.accord.metrics.risk.rest;

import care.accord.metrics.risk.store.RiskDetail;
import care.accord.metrics.risk.store.RiskMemberRow;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A member's risk score.
///
/// @param row of the roster
/// @param segment what the coefficients that applied are called by
/// @param raw by the model that weighs most
/// @param rise of the raw score since the year before, by the same tables
/// @param normalized of the year's blend, as fee-for-service programs use it
/// @param paid as Medicare Advantage is paid by
/// @param lists that name the member: `high`, `rising`
/// @param reasons what adds most to the score
/// @param gaps how many lasting categories of earlier years were not reported again
/// @param models what the score is made of; absent in lists
@Schema(name = "Risk score of a member")
public record RiskMemberJson(
        int row,
        String beneficiaryId,
        String name,
        String segment,
        String raw,
        String rise,
        String normalized,
        String paid,
        List<String> lists,
        String reasons,
        int gaps,
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
                row.raw.toPlainString(),
                row.rise.toPlainString(),
                row.normalized.toPlainString(),
                row.paid.toPlainString(),
                Arrays.stream(row.watched.split(" ")).filter(list -> !list.isEmpty()).toList(),
                row.reasons,
                row.gaps,
                models);
    }
}
