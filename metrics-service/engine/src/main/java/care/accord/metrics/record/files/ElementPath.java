package care.accord.metrics.record.files;

import java.util.ArrayList;
import java.util.Arrays;
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
    record Step(String name, int hash, Predicate<Base> slice) {
        static Step of(String name, Predicate<Base> slice) {
            return new Step(name, name.hashCode(), slice);
        }

        static Step any(String name) {
            return of(name, _ -> true);
        }

        List<Base> in(Base parent) {
            Base[] values = parent.getProperty(hash, name, false);
            if (values == null || values.length == 0) {
                return List.of();
            }
            List<Base> found = new ArrayList<>(values.length);
            addTo(found, values);
            return found;
        }

        private void addTo(List<Base> found, Base... values) {
            for (Base value : values) {
                if (value != null && !value.isEmpty() && slice.test(value)) {
                    found.add(value);
                }
            }
        }
    }

    /// The last step of a path.
    ///
    /// @param path such as `component:systolic.value`
    /// @param slices which elements belong to each of the slices of the profile, by their path
    static Step step(String path, Map<String, Predicate<Base>> slices) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        int colon = last.indexOf(':');
        if (colon < 0) {
            return Step.any(last);
        }
        Predicate<Base> slice = slices.get(path);
        if (slice == null) {
            throw new IllegalArgumentException("no slice " + path);
        }
        return Step.of(last.substring(0, colon), slice);
    }

    /// @param path such as `code.coding`, without slices
    static ElementPath of(String path) {
        return new ElementPath(Arrays.stream(path.split("\\.", -1)).map(Step::any).toList());
    }

    /// What there is of it and is not empty.
    List<Base> in(Base root) {
        List<Base> found = steps.getFirst().in(root);
        for (Step step : steps.subList(1, steps.size())) {
            if (found.isEmpty()) {
                return found;
            }
            List<Base> next = new ArrayList<>(1);
            found.forEach(parent -> next.addAll(step.in(parent)));
            found = next;
        }
        return found;
    }

    boolean isIn(Base root) {
        return !in(root).isEmpty();
    }
}
