package care.accord.reconciliation.arrangement;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.ProgramRules.SetBy;
import care.accord.programrules.RuleValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Looks at an arrangement as a whole: every name stands for exactly one thing, nothing goes in a circle, every rule exists,
/// and nothing is left over.
final class Links {
    private final Arrangement arrangement;
    private final Notes notes;
    private final ProgramRules rules;

    /// By name: the pointer of what stands under it and what that speaks of.
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private record Node(String pointer, List<String> uses) {}

    Links(Arrangement arrangement, Notes notes, ProgramRules rules) {
        this.arrangement = arrangement;
        this.notes = notes;
        this.rules = rules;
    }

    void check() {
        arrangement.inputs().forEach(input -> add(input.name(), "/inputs/", List.of()));
        arrangement.terms().forEach(term -> add(term.name(), "/terms/", Uses.of(term)));
        for (int i = 0; i < arrangement.blocks().size(); i++) {
            Block block = arrangement.blocks().get(i);
            add(block.name(), "/blocks/" + i + "#", Uses.of(block));
            if (block instanceof Block.Withhold withhold && withhold.held().isPresent()) {
                add(withhold.held().get(), "/blocks/" + i + "/held#", Uses.of(block));
            }
        }
        refuseUnknownNames();
        refuseSameLabels();
        arrangement.terms().forEach(this::refuseUnknownRules);
        arrangement.blocks().forEach(this::refuseLargeShares);
        refuseCircles();
        if (notes.problems().isEmpty()) {
            new Kinds(arrangement, notes).check();
        }
        refuseUnused();
    }

    private void add(String name, String at, List<String> uses) {
        String pointer = at.endsWith("#") ? at.substring(0, at.length() - 1) : at + name;
        Node before = nodes.putIfAbsent(name, new Node(pointer, uses));
        if (before != null) {
            notes.problem(
                    pointer,
                    "is called '%s', as is %s: give each its own name"
                            .formatted(name, before.pointer()));
        }
    }

    private void refuseUnknownNames() {
        for (Notes.Use use : notes.uses()) {
            if (!nodes.containsKey(use.name())
                    && !use.name().equals(Arrangement.PERFORMANCE_YEAR)
                    && !use.name().equals("?")) {
                notes.problem(
                        use.pointer(),
                        "is '%s', which is no input, term or block here; there are %s"
                                .formatted(
                                        use.name(),
                                        String.join(", ", new TreeSet<>(nodes.keySet()))));
            }
        }
    }

    private void refuseSameLabels() {
        Map<String, String> byLabel = new LinkedHashMap<>();
        arrangement
                .labels()
                .forEach((name, label) -> {
                    String other = byLabel.putIfAbsent(label, name);
                    if (other != null) {
                        notes.problem(
                                pointer(name),
                                "has the label '%s', as %s has: give each its own"
                                        .formatted(label, other));
                    }
                });
    }

    private String pointer(String name) {
        return Optional.ofNullable(nodes.get(name)).map(Node::pointer).orElse("");
    }

    private void refuseUnknownRules(Term term) {
        if (term.source() instanceof Term.Source.Ruled ruled) {
            SetBy wanted = ruled.on().isPresent() ? SetBy.PAYMENT_DATE : SetBy.PERFORMANCE_YEAR;
            Optional<SetBy> setBy = rules.setBy(ruled.rule());
            if (setBy.isEmpty()) {
                notes.problem(
                        pointer(term.name()) + "/rule",
                        "is '%s', which no program's rules have".formatted(ruled.rule()));
            } else if (setBy.get() != wanted) {
                notes.problem(
                        pointer(term.name()) + "/rule",
                        setBy.get() == SetBy.PAYMENT_DATE
                                ? "is set by the day of payment: say `on` which input is that day"
                                : "is not set by %s"
                                        .formatted(
                                                wanted == SetBy.PAYMENT_DATE
                                                        ? "the day of payment: leave out `on`"
                                                        : "performance year"));
            }
        }
    }

    /// A share of more than the whole is a mistake, wherever the number is written.
    private void refuseLargeShares(Block block) {
        List<Operand> rates =
                switch (block) {
                    case Block.Share share -> share.rates();
                    case Block.Withhold withhold -> List.of(withhold.rate());
                    case Block.Base _,
                            Block.Comparison _,
                            Block.Gate _,
                            Block.Corridor _,
                            Block.Cap _,
                            Block.Adjustment _ ->
                            List.of();
                };
        for (Operand rate : rates) {
            switch (rate) {
                case Operand.Literal(BigDecimal value, _) ->
                        refuseLarge(pointer(block.name()) + "/rate", value);
                case Operand.Named(String name) ->
                        arrangement.terms().stream()
                                .filter(term -> term.name().equals(name))
                                .forEach(term ->
                                        values(term)
                                                .forEach(value ->
                                                        refuseLarge(pointer(name), value)));
            }
        }
        if (block instanceof Block.Corridor corridor
                && corridor.counting() instanceof Block.Counting.Marginal(var bands)
                && bands instanceof Term.Source.Stated(var table, _)) {
            values(table).forEach(value -> refuseLarge(pointer(block.name()) + "/bands", value));
        }
    }

    private void refuseLarge(String pointer, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            notes.problem(
                    pointer,
                    "is '%s': a share is a fraction from 0 to 1; a factor belongs into a base"
                            .formatted(value.toPlainString()));
        }
    }

    private static List<BigDecimal> values(Term term) {
        return term.source() instanceof Term.Source.Stated(var value, _)
                ? values(value)
                : List.of();
    }

    private static List<BigDecimal> values(RuleValue value) {
        return switch (value) {
            case RuleValue.Decimal(BigDecimal number) -> List.of(number);
            case RuleValue.Text _ -> List.of();
            case RuleValue.Fields fields ->
                    fields.values().values().stream().flatMap(one -> values(one).stream()).toList();
            case RuleValue.Table table ->
                    table.rows().stream()
                            .flatMap(row -> Optional.ofNullable(row.values().get("value")).stream())
                            .flatMap(one -> values(one).stream())
                            .toList();
        };
    }

    private void refuseCircles() {
        Set<String> done = new HashSet<>();
        for (String name : nodes.keySet()) {
            List<String> path = new ArrayList<>();
            if (circle(name, path, done)) {
                notes.problem(
                        pointer(path.getFirst()),
                        "goes in a circle: %s; let one of them start from an input"
                                .formatted(String.join(" needs ", path)));
                return;
            }
        }
    }

    /// Whether following the uses of a name leads back to it; the path then holds the circle.
    private boolean circle(String name, List<String> path, Set<String> done) {
        int seen = path.indexOf(name);
        if (seen >= 0) {
            path.subList(0, seen).clear();
            path.add(name);
            return true;
        }
        Node node = nodes.get(name);
        if (node == null || done.contains(name)) {
            return false;
        }
        path.add(name);
        for (String use : node.uses()) {
            if (circle(use, path, done)) {
                return true;
            }
        }
        path.removeLast();
        done.add(name);
        return false;
    }

    private void refuseUnused() {
        Set<String> used = new HashSet<>();
        nodes.values().forEach(node -> used.addAll(node.uses()));
        nodes.forEach((name, node) -> {
            if (!used.contains(name) && !node.pointer().startsWith("/blocks/")) {
                notes.problem(node.pointer(), "is used by nothing: remove it");
            }
        });
    }
}
