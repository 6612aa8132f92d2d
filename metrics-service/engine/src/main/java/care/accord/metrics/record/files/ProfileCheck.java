package care.accord.metrics.record.files;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;

/// One rule of a profile, made from its row once.
@FunctionalInterface
interface ProfileCheck {
    /// Holds a resource, or an element of it, to the rule.
    ///
    /// @param whose the profile, as messages name it
    /// @throws FieldProblem naming the element and the rule, never a value
    void hold(Base root, String whose);

    /// The check of a row.
    ///
    /// @param slices which elements belong to each of the slices of the profile, by their path
    static ProfileCheck of(ProfileRow row, Map<String, Predicate<Base>> slices) {
        ElementPath path = ElementPath.of(row.path(), slices);
        return switch (row.kind()) {
            case "at-least" -> atLeast(row, path);
            case "at-most" -> atMost(row, path);
            case "types" -> types(row, path);
            case "targets" -> targets(row, path);
            case "value", "codes" -> values(row, path);
            case "invariant" -> invariant(row, path);
            default -> throw new IllegalArgumentException("no kind of rule: " + row);
        };
    }

    /// Without a parent there is nothing to lack.
    private static ProfileCheck atLeast(ProfileRow row, ElementPath path) {
        int least = Integer.parseInt(row.values());
        String problem =
                least == 1
                        ? "is required by the profile %s"
                        : "is required at least %d times by the profile %%s".formatted(least);
        return counted(row, path, count -> count >= least, problem);
    }

    private static ProfileCheck atMost(ProfileRow row, ElementPath path) {
        int most = Integer.parseInt(row.values());
        String problem =
                most == 0
                        ? "is not allowed by the profile %s"
                        : "may be given at most %d times by the profile %%s".formatted(most);
        return counted(row, path, count -> count <= most, problem);
    }

    private static ProfileCheck counted(
            ProfileRow row, ElementPath path, Predicate<Integer> right, String problem) {
        ElementPath parents = path.parent();
        ElementPath last = path.last();
        return (root, whose) -> {
            for (Base parent : parents.in(root)) {
                if (!right.test(last.in(parent).size())) {
                    throw new FieldProblem(row.path(), problem.formatted(whose));
                }
            }
        };
    }

    private static ProfileCheck types(ProfileRow row, ElementPath path) {
        Set<String> types = Set.copyOf(row.words());
        String problem =
                "has to be %s by the profile %%s".formatted(String.join(" or ", row.words()));
        return each(row, path, value -> types.contains(value.fhirType()), problem);
    }

    /// Of what a reference does not say nothing is asked: one to an entry of a Bundle may be to anything.
    private static ProfileCheck targets(ProfileRow row, ElementPath path) {
        Set<String> targets = Set.copyOf(row.words());
        String problem =
                "has to refer to %s by the profile %%s".formatted(String.join(" or ", row.words()));
        return each(row, path, value -> !refersElsewhere(value, targets), problem);
    }

    private static boolean refersElsewhere(Base value, Set<String> targets) {
        return value instanceof Reference reference
                && reference.getReferenceElement().hasResourceType()
                && !targets.contains(reference.getReferenceElement().getResourceType());
    }

    private static ProfileCheck values(ProfileRow row, ElementPath path) {
        Set<String> allowed =
                row.kind().equals("value") ? Set.of(row.values()) : Set.copyOf(row.words());
        return each(
                row,
                path,
                value -> ElementValues.isOneOf(value, allowed),
                "has no value that the profile %s allows");
    }

    private static ProfileCheck invariant(ProfileRow row, ElementPath path) {
        String problem = "breaks %s of the profile %%s: %s".formatted(row.name(), row.values());
        return each(row, path, Clause.of(row.values()), problem);
    }

    private static ProfileCheck each(
            ProfileRow row, ElementPath path, Predicate<Base> right, String problem) {
        return (root, whose) -> {
            for (Base value : path.in(root)) {
                if (!right.test(value)) {
                    throw new FieldProblem(row.path(), problem.formatted(whose));
                }
            }
        };
    }

    /// Which elements belong to a slice.
    ///
    /// @param row whose values are conditions, all of which hold: `code=system|code`, `$this=code;code`, `type=Quantity`
    static Predicate<Base> slice(ProfileRow row) {
        List<Predicate<Base>> all = row.words().stream().map(ProfileCheck::belongs).toList();
        return value -> all.stream().allMatch(one -> one.test(value));
    }

    private static Predicate<Base> belongs(String condition) {
        int equals = condition.indexOf('=');
        String of = condition.substring(0, equals);
        Set<String> allowed =
                Set.copyOf(Arrays.asList(condition.substring(equals + 1).split(";", -1)));
        return switch (of) {
            case "$type" -> value -> allowed.contains(value.fhirType());
            case "$this" -> value -> ElementValues.isOneOf(value, allowed);
            default -> {
                ElementPath path = ElementPath.of(of);
                yield value -> ElementValues.anyIsOneOf(path.in(value), allowed);
            }
        };
    }
}
