package care.accord.servicekit.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whose shared rows the request under way has read, with the contracts they are of.
@RequestScoped
class OthersRows {
    private final SortedMap<String, SortedSet<String>> contracts =
            Collections.synchronizedSortedMap(new TreeMap<>());

    /// @param contract none of a row that is of no contract
    void add(String owner, @Nullable String contract) {
        SortedSet<String> known =
                contracts.computeIfAbsent(
                        owner, _ -> Collections.synchronizedSortedSet(new TreeSet<>()));
        if (contract != null) {
            known.add(contract);
        }
    }

    /// Contracts by the owner of the rows, without what is the tenant's own.
    Map<String, SortedSet<String>> butOf(String tenant) {
        SortedMap<String, SortedSet<String>> others = new TreeMap<>(contracts);
        others.remove(tenant);
        return others;
    }
}
