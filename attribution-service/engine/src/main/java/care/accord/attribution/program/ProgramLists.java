package care.accord.attribution.program;

import care.accord.attribution.assignment.RuleSource;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.Condition;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// The lists and settings of the program rules as one performance year has them. Remembers what it was asked for, so that
/// a run can say which rules it used and how far they were verified.
final class ProgramLists {
    private final ProgramRules rules;
    private final PerformanceYear year;
    private final Beyond beyond;
    private final Set<RuleSource> used;

    /// What happens to years that nobody has verified.
    enum Beyond {
        /// They are refused.
        REFUSED,
        /// The last verified values stay in force, marked as unverified.
        CARRIED
    }

    ProgramLists(ProgramRules rules, PerformanceYear year, Beyond beyond) {
        this(rules, year, beyond, new LinkedHashSet<>());
    }

    private ProgramLists(
            ProgramRules rules, PerformanceYear year, Beyond beyond, Set<RuleSource> used) {
        this.rules = rules;
        this.year = year;
        this.beyond = beyond;
        this.used = used;
    }

    /// The same year with values carried beyond the last verified one.
    ProgramLists carried() {
        return new ProgramLists(rules, year, Beyond.CARRIED, used);
    }

    ProgramRules rules() {
        return rules;
    }

    PerformanceYear year() {
        return year;
    }

    private SortedMap<String, ListedCode> listed(String list) {
        return switch (beyond) {
            case REFUSED -> rules.codes(list).in(year);
            case CARRIED -> rules.codes(list).carriedTo(year);
        };
    }

    Set<String> codes(String list) {
        Collection<ListedCode> listed = listed(list).values();
        remember(list, listed);
        return listed.stream().map(ListedCode::code).collect(Collectors.toUnmodifiableSet());
    }

    /// The codes in the order of the file.
    List<String> ordered(String list) {
        Set<String> inForce = codes(list);
        return rules.codes(list).codes().stream()
                .map(ListedCode::code)
                .filter(inForce::contains)
                .distinct()
                .toList();
    }

    /// Whether the list begins in this performance year or before; a list that begins later is a rule not in force yet.
    boolean has(String list) {
        return rules.codes(list).codes().stream()
                .anyMatch(code -> code.from().compareTo(year) <= 0);
    }

    /// The entries of a list, by code.
    SortedMap<String, ListedCode> entries(String list) {
        SortedMap<String, ListedCode> listed = listed(list);
        remember(list, listed.values());
        return listed;
    }

    /// The services of a list. Which of them were used only claims can tell, so they are not remembered here.
    List<PrimaryCareService> services(String list) {
        return listed(list).values().stream().map(ProgramLists::service).toList();
    }

    private static PrimaryCareService service(ListedCode listed) {
        Condition condition = listed.condition().map(Condition::of).orElse(Condition.NONE);
        return new PrimaryCareService(listed.code(), condition, listed.citation());
    }

    /// What a list is taken from, with the weakest evidence of its entries.
    Citation citation(String list) {
        Collection<ListedCode> listed = listed(list).values();
        Evidence weakest =
                listed.stream()
                        .map(code -> code.citation().evidence())
                        .max(Evidence::compareTo)
                        .orElse(Evidence.UNVERIFIED);
        return new Citation(listed.iterator().next().citation().text(), weakest);
    }

    /// Criteria in the order of the file, which is the order in which they are tested.
    List<Criterion> criteria(String list) {
        return ordered(list).stream().map(Criterion::of).toList();
    }

    boolean hasSetting(String id) {
        return rules.byPerformanceYear(id).hasBegunBy(year);
    }

    Setting setting(String id) {
        Setting setting =
                switch (beyond) {
                    case REFUSED -> rules.byPerformanceYear(id).in(year);
                    case CARRIED -> rules.byPerformanceYear(id).carriedTo(year);
                };
        used.add(new RuleSource(id, List.of(), setting.citation()));
        return setting;
    }

    private void remember(String list, Collection<ListedCode> listed) {
        listed.stream()
                .collect(
                        Collectors.groupingBy(
                                ListedCode::citation,
                                LinkedHashMap::new,
                                Collectors.mapping(ListedCode::code, Collectors.toList())))
                .forEach((citation, codes) -> used.add(new RuleSource(list, codes, citation)));
    }

    /// The rules asked for so far.
    List<RuleSource> sources() {
        return new ArrayList<>(used);
    }
}
