package care.accord.reconciliation.contract.store;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractReader;
import care.accord.reconciliation.contract.ContractTree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/// Contract documents as they are stored.
@ApplicationScoped
public class ContractDocuments {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final ObjectMapper json;

    @Inject
    ContractDocuments(ObjectMapper json) {
        this.json = json;
    }

    /// The terms of a stored version; those of an ending stop with its last day.
    public ContractDocument read(ContractRow row) {
        try {
            return switch (ContractReader.read(json.readValue(row.document, TREE))) {
                case ContractReader.Reading.Valid(ContractDocument contract) ->
                        row.lastDay == null ? contract : contract.through(row.lastDay);
                case ContractReader.Reading.Invalid(var problems) ->
                        throw new IllegalStateException(
                                "The stored contract %s version %d is not valid: %s"
                                        .formatted(row.contractId, row.version, problems));
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The stored contract %s is not JSON".formatted(row.contractId), e);
        }
    }

    /// The document of a stored version as nested maps and lists.
    public Map<String, Object> tree(ContractRow row) {
        return ContractTree.of(read(row));
    }

    public String write(ContractDocument contract) {
        try {
            return json.writeValueAsString(ContractTree.of(contract));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contract cannot be written as JSON", e);
        }
    }
}
