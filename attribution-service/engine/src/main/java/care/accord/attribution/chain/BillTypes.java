package care.accord.attribution.chain;

import care.accord.population.Dictionary;
import care.accord.programrules.chain.CodeSet;
import java.util.BitSet;

/// Bill types are written with or without a leading zero: `0771` and `771` are the same.
final class BillTypes {
    private BillTypes() {}

    static BitSet startingWith(Dictionary billTypes, CodeSet prefixes) {
        return billTypes.codes(value -> {
            String digits = value.startsWith("0") ? value.substring(1) : value;
            return prefixes.codes().stream().anyMatch(digits::startsWith);
        });
    }
}
