package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.ContractTree;
import care.accord.reconciliation.contract.store.ApprovalRow;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A stored contract as the API shows it: the document with id, version, status and approvals.
final class ContractJson {
    private ContractJson() {}

    static Map<String, Object> of(
            ContractRow row, List<ApprovalRow> approvals, ContractDocuments documents) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.contractId);
        tree.put("version", row.version);
        tree.put("status", row.status);
        tree.put("createdAt", row.createdAt);
        tree.putAll(ContractTree.of(documents.read(row)));
        tree.put(
                "approvals",
                approvals.stream()
                        .map(approval ->
                                Map.of(
                                        "party", approval.party,
                                        "by", approval.approvedBy,
                                        "at", approval.approvedAt))
                        .toList());
        return tree;
    }
}
