package care.accord.metrics.record.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;

/// Elements of a resource, looked up once: names with their hashes, which is how HAPI's elements are asked, and the slice that is meant.
final class ElementPath {
    private final List<Step> steps;

    private ElementPath(List<Step> steps) {
        this.steps = steps;
    }

    /// @param slice which of the elements of that name are meant
    private record Step(String name, int hash, Predicate<Base> slice) {
        Step(String name, Predicate<Base> slice) {
            this(name, name.hashCode(), slice);
        }

        void find(Base parent, List<Base> found) {
            Base[] values = parent.getProperty(hash, name, false);
            if (values != null) {
                for (Base value : values) {
                    if (value != null && !value.isEmpty() && slice.test(value)) {
                        found.add(value);
                    }
                }
            }
        }
    }

    /// @param path such as `component:systolic.value`
    /// @param slices which elements belong to each of the slices of the profile, by their path
    static ElementPath of(String path, Map<String, Predicate<Base>> slices) {
        List<Step> steps = new ArrayList<>();
        if (!path.isEmpty()) {
            String whole = "";
            for (String part : path.split("\\.", -1)) {
                whole = whole.isEmpty() ? part : whole + "." + part;
                int colon = part.indexOf(':');
                steps.add(
                        colon < 0
                                ? new Step(part, _ -> true)
                                : new Step(part.substring(0, colon), slice(slices, whole)));
            }
        }
        return new ElementPath(List.copyOf(steps));
    }

    private static Predicate<Base> slice(Map<String, Predicate<Base>> slices, String path) {
        Predicate<Base> slice = slices.get(path);
        if (slice == null) {
            throw new IllegalArgumentException("no slice " + path);
        }
        return slice;
    }

    static ElementPath of(String path) {
        return of(path, Map.of());
    }

    /// All but the last step.
    ElementPath parent() {
        return new ElementPath(steps.subList(0, steps.size() - 1));
    }

    /// The last step alone.
    ElementPath last() {
        return new ElementPath(steps.subList(steps.size() - 1, steps.size()));
    }

    /// What there is of it and is not empty.
    List<Base> in(Base root) {
        List<Base> found = List.of(root);
        for (Step step : steps) {
            List<Base> next = new ArrayList<>(1);
            for (Base parent : found) {
                step.find(parent, next);
            }
            if (next.isEmpty()) {
                return List.of();
            }
            found = next;
        }
        return found;
    }

    boolean isIn(Base root) {
        return !in(root).isEmpty();
    }
}
