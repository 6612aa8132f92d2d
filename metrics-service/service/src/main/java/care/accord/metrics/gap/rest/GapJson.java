package care.accord.metrics.gap.rest;

import care.accord.metrics.gap.store.CareGapRemarkRow;
import care.accord.metrics.gap.store.CareGapRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gap in care as callers see it.
///
/// @param person opaque number of the member, the same from scorecard to scorecard
/// @param rate the group of a measure with several rates; absent with one
/// @param status `open`, `prospective`, `closed` or `not-applicable`
/// @param due the last day on which care counts
/// @param needed what would close it; absent where nothing is missing or nothing can be done
/// @param evidence the facts that decided
/// @param remarks what people said of it, oldest first; none of them closes it
public record GapJson(
        String contractId,
        String scorecardId,
        long person,
        String measure,
        @Nullable String rate,
        String status,
        LocalDate due,
        @Nullable String needed,
        List<String> evidence,
        String beneficiaryId,
        String name,
        ProviderJson provider,
        List<RemarkJson> remarks) {

    /// Whom the member is attributed to.
    public record ProviderJson(String tin, String npi) {}

    /// What somebody said of a gap.
    ///
    /// @param party tenant of whoever said it
    /// @param version counts from 1 with every change; the remark's ETag
    public record RemarkJson(
            long id,
            String code,
            String text,
            String by,
            String party,
            OffsetDateTime at,
            int version,
            @Nullable OffsetDateTime changedAt) {
        static RemarkJson of(CareGapRemarkRow row) {
            return new RemarkJson(
                    row.id,
                    row.code,
                    row.note,
                    row.authorName,
                    row.tenantId,
                    row.madeAt,
                    row.version,
                    row.changedAt);
        }
    }

    static GapJson of(CareGapRow row, List<CareGapRemarkRow> remarks) {
        return new GapJson(
                row.contractId,
                row.scorecardId,
                row.person,
                row.measure,
                blankToNull(row.rate),
                row.status,
                row.due,
                blankToNull(row.needed),
                List.of(row.evidence),
                row.beneficiaryId,
                row.name,
                new ProviderJson(row.tin, row.npi),
                remarks.stream()
                        .filter(remark -> remark.isAbout(row))
                        .map(RemarkJson::of)
                        .toList());
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
