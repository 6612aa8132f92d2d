package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Side;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.store.ApprovalRow;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractMoveRow;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.contract.written.ContractTree;
import care.accord.reconciliation.contract.written.ContractWords;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Stored contracts as the API shows them: a version is its document with where it stands; the contract lists its versions.
@ApplicationScoped
class ContractJson {
    private final ContractDocuments documents;

    @Inject
    ContractJson(ContractDocuments documents) {
        this.documents = documents;
    }

    /// The contract as the version that stands for it, with all versions.
    Map<String, Object> contract(ContractRow row) {
        Map<String, Object> tree = version(row);
        tree.put(
                "versions",
                ContractRow.versions(row.contractId).stream().map(ContractJson::summary).toList());
        put(
                tree,
                "renewedBy",
                ContractRow.renewalOf(row.contractId)
                        .map(renewal -> renewal.contractId)
                        .orElse(null));
        return tree;
    }

    /// One version whole, in terms and in words.
    Map<String, Object> version(ContractRow row) {
        ContractDocument document = documents.read(row);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.contractId);
        tree.putAll(summary(row));
        tree.putAll(ContractTree.of(document));
        if (row.change() instanceof Change.Amendment) {
            tree.put("settlesBy", settlesBy(documents.versions(row), document.performancePeriod()));
        }
        tree.put(
                "inWords",
                ContractWords.sections(document).stream()
                        .map(section ->
                                Map.of(
                                        "heading",
                                        section.heading(),
                                        "sentences",
                                        section.sentences()))
                        .toList());
        return tree;
    }

    /// Which version's terms settle which days once this one governs.
    private static List<Map<String, Object>> settlesBy(
            List<Division.Version> versions, DateSpan period) {
        return Division.of(versions, period).stream()
                .<Map<String, Object>>map(part ->
                        Map.of(
                                "terms", part.name(),
                                "start", part.days().start(),
                                "end", part.days().end()))
                .toList();
    }

    /// Where a version stands.
    static Map<String, Object> summary(ContractRow row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", row.version);
        tree.put("status", row.status);
        tree.put("change", row.change);
        tree.put("createdAt", row.createdAt);
        tree.put("proposedBy", Map.of("party", row.authorParty, "name", row.authorName));
        put(tree, "effectiveFrom", row.effectiveFrom);
        put(tree, "appliesTo", row.change() instanceof Change.Amendment ? row.appliesTo : null);
        put(tree, "lastDay", row.lastDay);
        put(tree, "noticeDays", row.noticeDays);
        put(tree, "renews", row.renews);
        put(tree, "reason", row.reason.isEmpty() ? null : row.reason);
        tree.put(
                "needs",
                row.change().needed(Side.of(row.authorParty)).stream().map(Side::key).toList());
        tree.put("approvals", ApprovalRow.of(row).stream().map(ContractJson::approval).toList());
        tree.put("etag", row.etag());
        return tree;
    }

    private static Map<String, Object> approval(ApprovalRow approval) {
        return Map.of(
                "party", approval.party, "by", approval.approvedBy, "at", approval.approvedAt);
    }

    private static void put(
            Map<String, Object> tree, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    /// A line of the history.
    static Map<String, Object> move(ContractMoveRow line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", line.version);
        tree.put("move", line.move);
        tree.put("status", line.status);
        tree.put("party", line.party);
        tree.put("by", line.byName);
        tree.put("at", line.at);
        put(tree, "reason", line.reason.isEmpty() ? null : line.reason);
        return tree;
    }
}
