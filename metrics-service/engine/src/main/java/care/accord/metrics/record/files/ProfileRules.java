package care.accord.metrics.record.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/// What FHIR R4 and profiles ask of a resource that says it follows them, and of the elements within it. The profiles are data, whose rows are made
/// into checks once; of a profile, or a version of it, that is not among them nothing is asked.
final class ProfileRules {
    static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

    private static final Map<String, ProfileRules> ALL = all();

    private final RuleTree rules;

    private ProfileRules(RuleTree rules) {
        this.rules = rules;
    }

    /// Holds a resource to its type and to every profile that it declares.
    ///
    /// @throws FieldProblem naming the first rule that it breaks: the element by its path within the resource, the profile and the slice or invariant
    static void check(Resource resource) {
        hold(resource, BASE + resource.fhirType());
        if (resource instanceof DomainResource domain) {
            checkContained(domain);
        }
        for (CanonicalType declared : resource.getMeta().getProfile()) {
            hold(resource, String.valueOf(declared.getValue()));
        }
    }

    private static void checkContained(DomainResource resource) {
        if (resource.hasContained()) {
            hold(resource, BASE + "DomainResource");
            try {
                resource.getContained().forEach(ProfileRules::check);
            } catch (FieldProblem e) {
                throw e.within("contained");
            }
        }
    }

    /// What is asked by a profile: its canonical URL, with a version (`|6.1.0`) or without one, which means what all versions ask.
    static Optional<ProfileRules> of(String profile) {
        return Optional.ofNullable(ALL.get(profile));
    }

    private static void hold(Base root, String profile) {
        ProfileRules rules = ALL.get(profile);
        if (rules != null) {
            rules.hold(profile, root);
        }
    }

    void hold(String profile, Base root) {
        rules.hold(root, profile);
    }

    private static Map<String, ProfileRules> all() {
        Map<String, Map<String, List<ProfileRow>>> stated = new LinkedHashMap<>();
        Stream.of("profile-rules.csv", "profile-invariants.csv")
                .flatMap(file -> ProfileRow.all(file).stream())
                .forEach(dated ->
                        dated.versions()
                                .forEach(version ->
                                        stated.computeIfAbsent(
                                                        dated.row().profile(),
                                                        _ -> new LinkedHashMap<>())
                                                .computeIfAbsent(version, _ -> new ArrayList<>())
                                                .add(dated.row())));
        Map<String, ProfileRules> all = new HashMap<>();
        stated.forEach((profile, versions) -> {
            Set<ProfileRow> common = new LinkedHashSet<>();
            versions.keySet()
                    .forEach(version -> {
                        Set<ProfileRow> rows = withBases(stated, profile, version);
                        all.put(profile + "|" + version, compiled(rows));
                        if (common.isEmpty()) {
                            common.addAll(rows);
                        }
                        common.retainAll(rows);
                    });
            all.put(profile, compiled(common));
        });
        return Map.copyOf(all);
    }

    /// What a version of a profile says and what it takes over from the one that it is based on.
    private static Set<ProfileRow> withBases(
            Map<String, Map<String, List<ProfileRow>>> stated, String profile, String version) {
        Set<ProfileRow> rows = new LinkedHashSet<>();
        for (ProfileRow row :
                stated.getOrDefault(profile, Map.of()).getOrDefault(version, List.of())) {
            if (row.kind().equals("based-on")) {
                int bar = row.values().indexOf('|');
                rows.addAll(
                        bar < 0
                                ? withBases(stated, row.values(), version)
                                : withBases(
                                        stated,
                                        row.values().substring(0, bar),
                                        row.values().substring(bar + 1)));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static ProfileRules compiled(Set<ProfileRow> rows) {
        Map<String, Predicate<Base>> slices = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind().equals("slice"))
                .forEach(row -> slices.put(row.path() + ":" + row.name(), ProfileCheck.slice(row)));
        return new ProfileRules(
                RuleTree.of(
                        rows.stream().filter(row -> !row.kind().equals("slice")).toList(), slices));
    }
}
