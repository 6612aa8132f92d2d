package care.accord.metrics.record.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;

/// The rules of a profile by the elements that they are about, so that every element is looked up once, however many rules speak of it.
final class RuleTree {
    private final ElementPath.Step step;
    private final List<ProfileCheck> checks = new ArrayList<>();
    private final List<RuleTree> children = new ArrayList<>();

    private RuleTree(ElementPath.Step step) {
        this.step = step;
    }

    /// @param rows all but those that tell slices apart
    /// @param slices which elements belong to each of the slices of the profile, by their path
    static RuleTree of(List<ProfileRow> rows, Map<String, Predicate<Base>> slices) {
        Map<String, RuleTree> trees = new HashMap<>();
        RuleTree root = new RuleTree(ElementPath.Step.any(""));
        trees.put("", root);
        rows.forEach(row -> at(row.path(), trees, slices).checks.add(ProfileCheck.of(row)));
        return root;
    }

    private static RuleTree at(
            String path, Map<String, RuleTree> trees, Map<String, Predicate<Base>> slices) {
        RuleTree known = trees.get(path);
        if (known != null) {
            return known;
        }
        int dot = path.lastIndexOf('.');
        RuleTree parent = at(dot < 0 ? "" : path.substring(0, dot), trees, slices);
        RuleTree made = new RuleTree(ElementPath.step(path, slices));
        parent.children.add(made);
        trees.put(path, made);
        return made;
    }

    /// What an element lacks is told before what it is short of as a whole.
    ///
    /// @throws FieldProblem naming the first rule that is broken below this element, and the profile as `whose`
    void hold(Base element, String whose) {
        for (RuleTree child : children) {
            child.holdWithin(element, whose);
        }
        hold(List.of(element), whose);
    }

    private void holdWithin(Base parent, String whose) {
        List<Base> found = step.in(parent);
        hold(found, whose);
        if (!children.isEmpty()) {
            for (Base element : found) {
                for (RuleTree child : children) {
                    child.holdWithin(element, whose);
                }
            }
        }
    }

    private void hold(List<Base> found, String whose) {
        for (ProfileCheck check : checks) {
            check.hold(found, whose);
        }
    }
}
