package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.ContractDocument.DataSharing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `dataSharing` of a contract document: what the provider organization is shown of claims about substance use disorder.
final class DataSharingTerms {
    private static final String SUBSTANCE_USE = "substanceUse";

    private DataSharingTerms() {}

    static DataSharing read(Fields fields) {
        List<String> words = Arrays.stream(DataSharing.values()).map(DataSharing::code).toList();
        String word = fields.code(SUBSTANCE_USE, words);
        fields.refuseUnknown();
        return Arrays.stream(DataSharing.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElse(DataSharing.WITHHOLD);
    }

    static Map<String, Object> tree(DataSharing terms) {
        return Map.of(SUBSTANCE_USE, terms.code());
    }

    /// As the parties would say it, where they agreed on more than nothing.
    static List<String> sentences(DataSharing terms) {
        return switch (terms) {
            case WITHHOLD -> List.of();
            case SHARE_WITH_CONSENT ->
                    List.of(
                            "Claims about substance use disorder are shown to the provider for people who consented.");
            case SHARE ->
                    List.of(
                            "Claims about substance use disorder are shown to the provider unless the person declines.");
        };
    }
}
