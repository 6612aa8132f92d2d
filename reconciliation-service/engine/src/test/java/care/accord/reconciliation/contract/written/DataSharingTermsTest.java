package care.accord.reconciliation.contract.written;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.ContractDocument.DataSharing;
import care.accord.reconciliation.contract.Example;
import care.accord.reconciliation.contract.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A contract says what the provider is shown of claims about substance use disorder (42 CFR Part 2)")
class DataSharingTermsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "withhold           | WITHHOLD           | -",
                "share-with-consent | SHARE_WITH_CONSENT | Claims about substance use disorder are shown to the provider for people who consented.",
                "share              | SHARE              | Claims about substance use disorder are shown to the provider unless the person declines.",
            })
    void itsWordIsReadWrittenAndSaidAloud(String word, DataSharing terms, String sentence) {
        ContractDocument contract = read(document(Map.of("substanceUse", word)));

        assertThat(contract.dataSharing()).isEqualTo(terms);
        assertThat(ContractTree.of(contract).get("dataSharing"))
                .isEqualTo(Map.of("substanceUse", word));
        assertThat(ContractReader.read(ContractTree.of(contract)))
                .isEqualTo(new ContractReader.Reading.Valid(contract));
        assertThat(ContractTree.inWords(contract))
                .filteredOn(one -> one.contains("substance use"))
                .isEqualTo(sentence == null ? List.of() : List.of(sentence));
    }

    @Test
    void aContractThatSaysNothingWithholds() {
        assertThat(read(Example.document()).dataSharing()).isEqualTo(DataSharing.WITHHOLD);
    }

    @Test
    void anotherWordIsRefused() {
        assertThat(ContractReader.read(document(Map.of("substanceUse", "include"))))
                .isEqualTo(
                        new ContractReader.Reading.Invalid(
                                List.of(
                                        new FieldProblem(
                                                "/dataSharing/substanceUse",
                                                "is 'include': expected withhold or share-with-consent or share"))));
    }

    private static ContractDocument read(Map<String, Object> document) {
        return ((ContractReader.Reading.Valid) ContractReader.read(document)).contract();
    }

    private static Map<String, Object> document(Map<String, Object> dataSharing) {
        Map<String, Object> document = new LinkedHashMap<>(Example.document());
        document.put("dataSharing", dataSharing);
        return document;
    }
}
