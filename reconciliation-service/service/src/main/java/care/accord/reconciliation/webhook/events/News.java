package care.accord.reconciliation.webhook.events;

import care.accord.messages.CareGapChanged;
import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.SettlementIssued;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What subscribers are told of a message between services: which contract, which result, and where to read it. Who is meant,
/// how many and how much is for those who may ask.
///
/// @param subject the id of the result
record News(String contractId, Parties parties, String subject, Map<String, Object> content) {

    static News of(RosterDecided roster) {
        String path = "/v1/rosters/" + roster.rosterId();
        Map<String, Object> content = content(roster.contractId(), roster.contractVersion());
        content.put("rosterId", roster.rosterId());
        content.put("rosterVersion", roster.rosterVersion());
        put(content, "previousRosterId", roster.previousRosterId());
        content.put("dataAsOf", roster.dataAsOf().toString());
        Map<String, String> links = links("roster", path, roster.previousRosterId());
        links.put("members", path + "/members");
        content.put("links", links);
        return new News(roster.contractId(), roster.parties(), roster.rosterId(), content);
    }

    static News of(ScorecardComputed scorecard) {
        String path = "/v1/scorecards/" + scorecard.scorecardId();
        Map<String, Object> content = content(scorecard.contractId(), scorecard.contractVersion());
        content.put("scorecardId", scorecard.scorecardId());
        content.put("scorecardVersion", scorecard.scorecardVersion());
        put(content, "previousScorecardId", scorecard.previousScorecardId());
        content.put("rosterId", scorecard.rosterId());
        content.put("dataAsOf", scorecard.dataAsOf().toString());
        content.put("links", links("scorecard", path, scorecard.previousScorecardId()));
        return new News(
                scorecard.contractId(), scorecard.parties(), scorecard.scorecardId(), content);
    }

    static News of(CareGapChanged gaps) {
        Map<String, Object> content = content(gaps.contractId(), gaps.contractVersion());
        content.put("scorecardId", gaps.scorecardId());
        put(content, "previousScorecardId", gaps.previousScorecardId());
        content.put("dataAsOf", gaps.dataAsOf().toString());
        content.put("measures", measures(gaps));
        String worklist = "/v1/gaps?contract=" + gaps.contractId();
        content.put(
                "links",
                gaps.previousScorecardId() == null
                        ? Map.of("gaps", worklist)
                        : Map.of("gaps", worklist, "changes", changes(gaps)));
        return new News(gaps.contractId(), gaps.parties(), gaps.scorecardId(), content);
    }

    static News of(SettlementIssued settlement) {
        String path = "/v1/settlements/" + settlement.settlementId();
        Map<String, Object> content =
                content(settlement.contractId(), settlement.contractVersion());
        content.put("settlementId", settlement.settlementId());
        content.put("settlementVersion", settlement.settlementVersion());
        put(content, "previousSettlementId", settlement.previousSettlementId());
        content.put("kind", settlement.kind());
        put(content, "restatesSettlementId", settlement.restatesSettlementId());
        content.put("dataAsOf", settlement.dataAsOf().toString());
        content.put("links", links("settlement", path, settlement.previousSettlementId()));
        return new News(
                settlement.contractId(), settlement.parties(), settlement.settlementId(), content);
    }

    static News of(ContractActivated contract) {
        String path = "/v1/contracts/" + contract.contractId();
        Map<String, Object> content = content(contract.contractId(), contract.version());
        content.put(
                "links",
                Map.of("contract", path, "version", path + "/versions/" + contract.version()));
        return new News(contract.contractId(), contract.parties(), contract.contractId(), content);
    }

    /// To a result, and to what changed where there was one before.
    private static Map<String, String> links(String name, String path, @Nullable String previous) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put(name, path);
        put(links, "changes", previous == null ? null : path + "/changes");
        return links;
    }

    private static List<String> measures(CareGapChanged gaps) {
        return gaps.measures().stream()
                .map(CareGapChanged.MeasureGaps::measure)
                .distinct()
                .toList();
    }

    private static String changes(CareGapChanged gaps) {
        return "/v1/gaps/changes?from=%s&to=%s"
                .formatted(gaps.previousScorecardId(), gaps.scorecardId());
    }

    private static Map<String, Object> content(String contractId, int version) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("contractId", contractId);
        content.put("contractVersion", version);
        return content;
    }

    private static <T> void put(Map<String, ? super T> content, String name, @Nullable T value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
