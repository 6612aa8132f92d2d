package care.accord.attribution.whatif.rest;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.Run;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.whatif.Scenario;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Tin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Checks a what-if question, so that its answer is about what was meant.
final class Checked {
    private final WhatIfRequest request;
    private final RunBasis basis;
    private final List<FieldError> errors = new ArrayList<>();

    private Checked(WhatIfRequest request, RunBasis basis) {
        this.request = request;
        this.basis = basis;
    }

    /// The question as the engine takes it.
    ///
    /// @throws Problem 422 naming each field that is not in order
    static Scenario scenario(WhatIfRequest request, RunBasis basis, Run run) {
        return new Checked(request, basis).scenario(run);
    }

    private Scenario scenario(Run run) {
        Participants now = run.terms().participants();
        Function<String, Object> tin = Tin::new;
        Function<String, Object> ccn = Ccn::new;
        Set<String> addTins = ids("/addTins", request.addTins(), tin);
        Set<String> dropTins = ids("/dropTins", request.dropTins(), tin);
        Set<String> addCcns = ids("/addCcns", request.addCcns(), ccn);
        Set<String> dropCcns = ids("/dropCcns", request.dropCcns(), ccn);
        refuse("/addTins", addTins, now.tins()::contains, "takes part already");
        refuse("/dropTins", dropTins, id -> !now.tins().contains(id), "does not take part");
        refuse("/addCcns", addCcns, now.ccns()::contains, "takes part already");
        refuse("/dropCcns", dropCcns, id -> !now.ccns().contains(id), "does not take part");
        refuseClinicians("/addNpis", request.addNpis());
        refuseClinicians("/dropNpis", request.dropNpis());
        Optional<DateSpan> window = window();
        Optional<AttributionRules> rules = rules(window);
        if (!errors.isEmpty()) {
            throw Problem.invalid(
                    "what-if",
                    "%s: %s".formatted(errors.getFirst().pointer(), errors.getFirst().detail()),
                    errors);
        }
        return new Scenario(addTins, dropTins, addCcns, dropCcns, window, rules);
    }

    private Set<String> ids(
            String field, @Nullable List<String> values, Function<String, Object> type) {
        Set<String> ids = new HashSet<>();
        for (String value : Optional.ofNullable(values).orElse(List.of())) {
            try {
                ids.add(type.apply(value.strip()).toString());
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(field, String.valueOf(e.getMessage())));
            }
        }
        return ids;
    }

    private void refuse(String field, Set<String> ids, Predicate<String> wrong, String why) {
        ids.stream()
                .filter(wrong)
                .sorted()
                .forEach(id -> errors.add(new FieldError(field, "%s %s".formatted(id, why))));
    }

    /// In every program there is, a practice takes part as a whole, whichever of its clinicians are listed.
    private void refuseClinicians(String field, @Nullable List<String> npis) {
        if (npis != null && !npis.isEmpty()) {
            errors.add(
                    new FieldError(
                            field,
                            "%s has practices take part as a whole: name their TINs"
                                    .formatted(basis.terms().program)));
        }
    }

    private Optional<DateSpan> window() {
        WhatIfRequest.Window window = request.window();
        if (window == null) {
            return Optional.empty();
        }
        if (window.start() == null || window.end() == null) {
            errors.add(new FieldError("/window", "name start and end, the first and last day"));
            return Optional.empty();
        }
        if (window.end().isBefore(window.start())) {
            errors.add(new FieldError("/window/end", "is before the start"));
            return Optional.empty();
        }
        return Optional.of(new DateSpan(window.start(), window.end()));
    }

    /// Code lists can depend on the window, so that another window has rules of its own.
    private Optional<AttributionRules> rules(Optional<DateSpan> window) {
        if (request.method() == null && window.isEmpty()) {
            return Optional.empty();
        }
        try {
            AttributionProgram program =
                    AttributionProgram.of(
                            Optional.ofNullable(request.method()).orElse(basis.terms().program));
            PerformanceYear year = new PerformanceYear(basis.terms().periodStart.getYear());
            return Optional.of(
                    program.rules(
                            Runs.rules(), year, window.orElseGet(() -> basis.terms().window())));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            errors.add(new FieldError("/method", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
