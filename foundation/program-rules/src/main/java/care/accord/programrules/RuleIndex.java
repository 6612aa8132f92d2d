package care.accord.programrules;

import care.accord.vocabulary.PerformanceYear;
import java.util.SortedMap;
import java.util.TreeMap;

/// Rules by name while the files are being read.
record RuleIndex(
        SortedMap<String, Parameter<PerformanceYear>> byYear,
        SortedMap<String, Parameter<AgreementStart>> byAgreement,
        SortedMap<String, Parameter<PaymentDate>> byPayment,
        SortedMap<String, CodeList> codes) {

    static RuleIndex empty() {
        return new RuleIndex(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    boolean knows(String id) {
        return byYear.containsKey(id)
                || byAgreement.containsKey(id)
                || byPayment.containsKey(id)
                || codes.containsKey(id);
    }
}
