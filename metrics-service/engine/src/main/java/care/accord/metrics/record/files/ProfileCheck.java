package care.accord.metrics.record.files;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;

/// One rule of a profile, made from its row once.
@FunctionalInterface
interface ProfileCheck {
    /// Holds to the rule what one parent has of an element.
    ///
    /// @param whose the profile, as messages name it
    /// @throws FieldProblem naming the element and the rule, never a value
    void hold(List<Base> found, String whose);

    /// The check of a row.
    static ProfileCheck of(ProfileRow row) {
        return switch (row.kind()) {
            case "at-least" -> atLeast(row);
            case "at-most" -> atMost(row);
            case "types" -> types(row);
            case "targets" -> targets(row);
            case "value", "codes" -> values(row);
            case "invariant" -> invariant(row);
            default -> throw new IllegalArgumentException("no kind of rule: " + row);
        };
    }

    /// Without a parent there is nothing to lack.
    private static ProfileCheck atLeast(ProfileRow row) {
        int least = Integer.parseInt(row.values());
        String problem =
                least == 1
                        ? "is required by the profile %s"
                        : "is required at least %d times by the profile %%s".formatted(least);
        return counted(row, count -> count >= least, problem);
    }

    private static ProfileCheck atMost(ProfileRow row) {
        int most = Integer.parseInt(row.values());
        String problem =
                most == 0
                        ? "is not allowed by the profile %s"
                        : "may be given at most %d times by the profile %%s".formatted(most);
        return counted(row, count -> count <= most, problem);
    }

    private static ProfileCheck counted(ProfileRow row, IntPredicate right, String problem) {
        return (found, whose) -> {
            if (!right.test(found.size())) {
                throw new FieldProblem(row.path(), problem.formatted(whose));
            }
        };
    }

    private static ProfileCheck types(ProfileRow row) {
        Set<String> types = Set.copyOf(row.words());
        String problem =
                "has to be %s by the profile %%s".formatted(String.join(" or ", row.words()));
        return each(row, value -> types.contains(value.fhirType()), problem);
    }

    /// Of what a reference does not say nothing is asked: one to an entry of a Bundle may be to anything.
    private static ProfileCheck targets(ProfileRow row) {
        Set<String> targets = Set.copyOf(row.words());
        String problem =
                "has to refer to %s by the profile %%s".formatted(String.join(" or ", row.words()));
        return each(row, value -> !refersElsewhere(value, targets), problem);
    }

    private static boolean refersElsewhere(Base value, Set<String> targets) {
        return value instanceof Reference reference
                && reference.getReferenceElement().hasResourceType()
                && !targets.contains(reference.getReferenceElement().getResourceType());
    }

    private static ProfileCheck values(ProfileRow row) {
        Set<String> allowed =
                row.kind().equals("value") ? Set.of(row.values()) : Set.copyOf(row.words());
        return each(
                row,
                value -> ElementValues.isOneOf(value, allowed),
                "has no value that the profile %s allows");
    }

    private static ProfileCheck invariant(ProfileRow row) {
        String problem = "breaks %s of the profile %%s: %s".formatted(row.name(), row.values());
        return each(row, Clause.of(row.values()), problem);
    }

    private static ProfileCheck each(ProfileRow row, Predicate<Base> right, String problem) {
        return (found, whose) -> {
            for (Base value : found) {
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
