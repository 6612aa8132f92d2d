package care.accord.reconciliation.contract.store;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.agreement.Standing;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.reconciliation.contract.written.ContractTree;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Contract documents as they are stored.
@ApplicationScoped
public class ContractDocuments {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final Set<String> GOVERNED =
            Set.of(Standing.ACTIVE.key(), Standing.SUPERSEDED.key());

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

    /// How citations call a contract version.
    public static String nameOf(ContractRow row) {
        return "contract %s version %d".formatted(row.name, row.version);
    }

    /// The terms that governed a contract before a version, and that one last whether it does yet or not. The first, and what
    /// applies to the whole period, count from ever; an ending is the version it
    /// ends, and one that waited for a day behind the end never came.
    public List<Division.Version> versions(ContractRow last) {
        List<Division.Version> versions = new ArrayList<>();
        for (ContractRow row : ContractRow.versions(last.contractId)) {
            boolean governed = row.version < last.version && GOVERNED.contains(row.status);
            if (governed || row.version == last.version) {
                LocalDate from =
                        switch (row.change()) {
                            case Change.First _ -> LocalDate.MIN;
                            case Change.Amendment(LocalDate day, AppliesTo to) ->
                                    switch (to) {
                                        case WHOLE_PERIOD -> LocalDate.MIN;
                                        case FOLLOWING_MONTHS -> day;
                                    };
                            case Change.Ending(LocalDate day, _) -> {
                                versions.removeIf(one -> one.from().isAfter(day));
                                yield versions.removeLast().from();
                            }
                        };
                versions.add(new Division.Version(nameOf(row), read(row), from));
            }
        }
        return versions;
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
