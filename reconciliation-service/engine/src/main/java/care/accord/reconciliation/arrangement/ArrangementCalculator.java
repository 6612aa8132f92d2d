package care.accord.reconciliation.arrangement;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.settlement.Step;
import care.accord.reconciliation.settlement.WhatIf;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settles any arrangement: every block's figure is made of the figures it names. A pure function of the arrangement, what
/// was reported, and the rules.
public final class ArrangementCalculator {
    private ArrangementCalculator() {}

    /// Settles one year.
    ///
    /// @throws IllegalArgumentException saying which input is missing or makes no sense, or which rule is not verified for
    ///     the year
    public static Settled settle(Arrangement arrangement, Inputs inputs, ProgramRules rules) {
        Sheet sheet = new Sheet(arrangement, inputs, rules);
        Map<String, Figure> figures = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Block block : arrangement.blocks()) {
            Figure figure = sheet.figure(block.name());
            figures.put(block.name(), figure);
            for (Input input : arrangement.inputs()) {
                if (Uses.of(block).contains(input.name()) && shown.add(input.name())) {
                    add(steps, input.name(), sheet, input.kind());
                }
            }
            if (!block.name().equals(arrangement.payment())) {
                add(steps, block.name(), sheet, Figures.kind(figure));
            }
        }
        if (!(sheet.figure(arrangement.payment()) instanceof Amount payment)) {
            throw new IllegalArgumentException(
                    "%s is what %s pays, and it is not an amount of dollars"
                            .formatted(arrangement.payment(), arrangement.id()));
        }
        steps.add(new Step("payment", payment));
        return new Settled(arrangement, figures, payment, steps);
    }

    /// Settles again with other inputs and terms, each named as in the arrangement or by its label. Inputs are checked as when
    /// they are reported; a word or a day can be another, too.
    ///
    /// @throws IllegalArgumentException naming what is neither an input nor a term, or cannot take its value
    public static WhatIf whatIf(
            Arrangement arrangement,
            Inputs inputs,
            Map<String, String> replacements,
            ProgramRules rules) {
        Map<String, Inputs.Given> given = new LinkedHashMap<>(inputs.given());
        Map<String, String> terms = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        arrangement.inputs().forEach(input -> names.add(input.name()));
        replacements.forEach((name, value) -> {
            if (names.contains(name)) {
                given.put(name, new Inputs.Given.Written(value, "what if"));
            } else {
                terms.put(arrangement.labels().getOrDefault(name, name), value);
            }
        });
        List<Step> before = settle(arrangement, inputs, rules).steps();
        List<Step> moved = settle(arrangement, new Inputs(inputs.year(), given), rules).steps();
        return WhatIf.between(before, WhatIf.of(moved, terms).steps());
    }

    private static void add(List<Step> steps, String name, Sheet sheet, Kind kind) {
        if (kind == Kind.AMOUNT && sheet.figure(name) instanceof Amount amount) {
            steps.add(new Step(name, amount));
        }
    }
}
