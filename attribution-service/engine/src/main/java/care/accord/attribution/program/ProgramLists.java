package care.accord.attribution.program;

import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.Condition;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The lists of the program rules as one performance year has them.
record ProgramLists(ProgramRules rules, PerformanceYear year) {

    Set<String> codes(String list) {
        return Set.copyOf(rules.codes(list).in(year).keySet());
    }

    /// Whether the list begins in this performance year or before; a list that begins later is a rule not in force yet.
    boolean has(String list) {
        return rules.codes(list).codes().stream()
                .anyMatch(code -> code.from().compareTo(year) <= 0);
    }

    List<PrimaryCareService> services(String list) {
        return rules.codes(list).in(year).values().stream().map(ProgramLists::service).toList();
    }

    private static PrimaryCareService service(ListedCode listed) {
        Condition condition = listed.condition().map(Condition::of).orElse(Condition.NONE);
        return new PrimaryCareService(listed.code(), condition, listed.citation());
    }

    /// What a list is taken from, with the weakest evidence of its entries.
    Citation citation(String list) {
        Collection<ListedCode> listed = rules.codes(list).in(year).values();
        Evidence weakest =
                listed.stream()
                        .map(code -> code.citation().evidence())
                        .max(Evidence::compareTo)
                        .orElse(Evidence.UNVERIFIED);
        return new Citation(listed.iterator().next().citation().text(), weakest);
    }

    /// Criteria in the order of the file, which is the order in which they are tested.
    List<Criterion> criteria(String list) {
        Set<String> inForce = codes(list);
        return rules.codes(list).codes().stream()
                .map(ListedCode::code)
                .filter(inForce::contains)
                .distinct()
                .map(Criterion::of)
                .toList();
    }
}
