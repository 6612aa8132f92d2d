package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;

/// The codes of the value sets of a package. An expansion says them all; without one they are what the composition lists, of the
/// value sets of the package that it includes, less what it excludes (FHIR R4, ValueSet.compose). What only a terminology server could
/// tell, whole code systems and filters, is a problem: a set that is silently empty or too wide makes rates wrong.
final class ValueSetCodes {
    private final Map<String, ValueSet> sets = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final List<ContentProblem> problems;

    ValueSetCodes(List<ContentProblem> problems) {
        this.problems = problems;
    }

    void add(String file, ValueSet set) {
        if (!set.hasUrl()) {
            problems.add(new ContentProblem(file, 0, "the ValueSet needs a url"));
            return;
        }
        ValueSet before = sets.put(set.getUrl(), set);
        if (before != null && !before.equalsDeep(set)) {
            problem(set, "it is in the package twice, with other content");
        }
    }

    /// Keys of codes by the url of their set.
    Map<String, Set<String>> all() {
        sets.values().forEach(this::codes);
        return found;
    }

    private Set<String> codes(ValueSet set) {
        String url = set.getUrl();
        Set<String> known = found.get(url);
        if (known != null) {
            return known;
        }
        if (!underWay.add(url)) {
            problem(set, "it includes itself: " + String.join(" > ", underWay) + " > " + url);
            return Set.of();
        }
        Set<String> codes = new HashSet<>();
        if (set.getExpansion().hasContains()) {
            int listed = expanded(set.getExpansion().getContains(), codes);
            if (set.getExpansion().getTotal() > listed) {
                problem(
                        set,
                        "its expansion lists %d of %d codes"
                                .formatted(listed, set.getExpansion().getTotal()));
            }
        } else if (set.hasCompose()) {
            set.getCompose().getInclude().forEach(part -> codes.addAll(part(set, part)));
            set.getCompose().getExclude().forEach(part -> codes.removeAll(part(set, part)));
        } else {
            problem(set, "it has neither an expansion nor a composition");
        }
        underWay.remove(url);
        found.put(url, codes);
        return codes;
    }

    /// Adds what is listed and says how much that is, codes of several versions of a system and groups included.
    private static int expanded(
            List<ValueSetExpansionContainsComponent> members, Set<String> codes) {
        int listed = members.size();
        for (ValueSetExpansionContainsComponent member : members) {
            if (member.hasCode() && !member.getAbstract()) {
                codes.add(PatientRecord.key(member.getSystem(), member.getCode()));
            }
            listed += expanded(member.getContains(), codes);
        }
        return listed;
    }

    /// What one part lists: codes of a system, and of several value sets those that are in all of them.
    private Set<String> part(ValueSet set, ConceptSetComponent part) {
        List<Set<String>> lists = new ArrayList<>();
        if (part.hasFilter()) {
            problem(
                    set,
                    "it filters codes of %s, for which it needs an expansion"
                            .formatted(part.getSystem()));
        } else if (part.hasConcept()) {
            Set<String> codes = new HashSet<>();
            part.getConcept()
                    .forEach(concept ->
                            codes.add(PatientRecord.key(part.getSystem(), concept.getCode())));
            lists.add(codes);
        } else if (part.hasSystem() && part.hasValueSet()) {
            return of(part.getSystem(), listed(set, part));
        } else if (part.hasSystem()) {
            problem(
                    set,
                    "it takes all codes of %s, for which it needs an expansion"
                            .formatted(part.getSystem()));
        }
        if (part.hasValueSet()) {
            lists.add(listed(set, part));
        }
        return inAll(lists);
    }

    private Set<String> listed(ValueSet set, ConceptSetComponent part) {
        return inAll(
                part.getValueSet().stream()
                        .map(other -> included(set, other).map(this::codes).orElse(Set.of()))
                        .toList());
    }

    private static Set<String> inAll(List<Set<String>> lists) {
        return lists.stream()
                .reduce((some, more) -> {
                    Set<String> both = new HashSet<>(some);
                    both.retainAll(more);
                    return both;
                })
                .orElse(Set.of());
    }

    private static Set<String> of(String system, Set<String> codes) {
        Set<String> some = new HashSet<>(codes);
        some.removeIf(code -> !code.startsWith(PatientRecord.key(system, "")));
        return some;
    }

    private Optional<ValueSet> included(ValueSet by, CanonicalType canonical) {
        String[] parts = String.valueOf(canonical.getValue()).split("\\|", 2);
        ValueSet set = sets.get(parts[0]);
        boolean isOther =
                set != null
                        && parts.length == 2
                        && set.hasVersion()
                        && !set.getVersion().equals(parts[1]);
        if (set == null || isOther) {
            problem(
                    by,
                    "it includes value set %s, which is not in the package"
                            .formatted(canonical.getValue()));
            return Optional.empty();
        }
        return Optional.of(set);
    }

    private void problem(ValueSet set, String detail) {
        problems.add(new ContentProblem("ValueSet " + set.getUrl(), 0, detail));
    }
}
