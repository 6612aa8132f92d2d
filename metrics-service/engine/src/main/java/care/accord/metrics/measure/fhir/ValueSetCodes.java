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
        } else if (sets.put(set.getUrl(), set) != null) {
            problem(set, "it is in the package twice");
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
        if (set.hasExpansion()) {
            expanded(set.getExpansion().getContains(), codes);
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

    private static void expanded(
            List<ValueSetExpansionContainsComponent> members, Set<String> codes) {
        for (ValueSetExpansionContainsComponent member : members) {
            if (member.hasCode() && !member.getAbstract()) {
                codes.add(PatientRecord.key(member.getSystem(), member.getCode()));
            }
            expanded(member.getContains(), codes);
        }
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
        } else if (part.hasSystem()) {
            problem(
                    set,
                    "it takes all codes of %s, for which it needs an expansion"
                            .formatted(part.getSystem()));
        }
        for (CanonicalType other : part.getValueSet()) {
            lists.add(included(set, other).map(this::codes).orElse(Set.of()));
        }
        return lists.stream()
                .reduce((some, more) -> {
                    Set<String> both = new HashSet<>(some);
                    both.retainAll(more);
                    return both;
                })
                .orElse(Set.of());
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
