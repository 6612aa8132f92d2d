package care.accord.attribution.whatif.rest;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.program.AssignmentList;
import care.accord.attribution.program.AssignmentMethodology;
import care.accord.attribution.program.AttributionProgram;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.roster.store.RunBasis.Beside;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.whatif.Exchanged;
import care.accord.attribution.whatif.Scenario;
import care.accord.programrules.chain.ChainTemplates;
import care.accord.programrules.chain.RuleChain;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks a what-if question, so that its answer is about what was meant.
final class Checked {
    private static final String ASSIGNMENT_METHOD = "/assignmentMethod";

    private final WhatIfRequest request;
    private final RunBasis basis;
    private final Beside lists;
    private final List<FieldError> errors = new ArrayList<>();

    private Checked(WhatIfRequest request, RunBasis basis, Beside lists) {
        this.request = request;
        this.basis = basis;
        this.lists = lists;
    }

    /// The question as the engine takes it.
    ///
    /// @param lists what is known beside claims, whatever the method
    /// @throws Problem 422 naming each field that is not in order
    static Scenario scenario(WhatIfRequest request, RunBasis basis, Run run, Beside lists) {
        return new Checked(request, basis, lists).scenario(run);
    }

    private Scenario scenario(Run run) {
        Participants now = run.terms().participants();
        Exchanged tins =
                exchanged("Tins", request.addTins(), request.dropTins(), id -> new Tin(id).value());
        Exchanged ccns =
                exchanged("Ccns", request.addCcns(), request.dropCcns(), id -> new Ccn(id).value());
        Exchanged npis =
                exchanged("Npis", request.addNpis(), request.dropNpis(), id -> new Npi(id).value());
        refuse("/addTins", tins.added(), now.tins()::contains, "takes part already");
        refuse("/dropTins", tins.dropped(), id -> !now.tins().contains(id), "does not take part");
        refuse("/addCcns", ccns.added(), now.ccns()::contains, "takes part already");
        refuse("/dropCcns", ccns.dropped(), id -> !now.ccns().contains(id), "does not take part");
        refuse("/dropNpis", npis.dropped(), npis.added()::contains, "cannot come and go");
        Optional<DateSpan> named = window();
        Optional<RunTerms> method = method(named);
        if (method.orElse(run.terms()) instanceof RunTerms.OfProgram(AttributionTerms program)) {
            refuseClinicians(program, tins, npis);
            refuseAnotherWindow(program, named);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(
                    "what-if",
                    "%s: %s".formatted(errors.getFirst().pointer(), errors.getFirst().detail()),
                    errors);
        }
        return new Scenario(tins, ccns, npis, named.or(() -> method.map(RunTerms::window)), method);
    }

    private Exchanged exchanged(
            String kind,
            @Nullable List<String> added,
            @Nullable List<String> dropped,
            UnaryOperator<String> checked) {
        return new Exchanged(
                ids("/add" + kind, added, checked), ids("/drop" + kind, dropped, checked));
    }

    private Set<String> ids(
            String field, @Nullable List<String> values, UnaryOperator<String> checked) {
        Set<String> ids = new HashSet<>();
        for (String value : Optional.ofNullable(values).orElse(List.of())) {
            try {
                ids.add(checked.apply(value.strip()));
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

    /// Where clinicians take part one by one, a practice brings nobody by itself.
    private void refuseClinicians(AttributionTerms program, Exchanged tins, Exchanged npis) {
        if (program.rules().unit() == Participants.Unit.PRACTICE) {
            return;
        }
        Set<String> listed =
                program.participants().clinicians().stream()
                        .map(Provider::npi)
                        .collect(Collectors.toSet());
        refuse(
                "/addTins",
                tins.added(),
                _ -> true,
                "brings nobody: under %s clinicians take part, name their NPIs"
                        .formatted(program.rules().program()));
        refuse("/addNpis", npis.added(), listed::contains, "takes part already");
        refuse("/dropNpis", npis.dropped(), npi -> !listed.contains(npi), "does not take part");
    }

    /// A program that sets its own window has no other.
    private void refuseAnotherWindow(AttributionTerms program, Optional<DateSpan> named) {
        String key = program.rules().program();
        Optional<DateSpan> own = AttributionProgram.of(key).ownWindow(Runs.rules(), basis.year());
        if (named.isPresent() && own.isPresent() && !own.equals(named)) {
            errors.add(
                    new FieldError(
                            "/window",
                            "%s compares services of %s and nothing else: leave the window out"
                                    .formatted(key, own.get())));
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

    /// The terms of the program or shipped chain that is asked for, or of the same program over another window, whose code
    /// lists can be other ones, or by another assignment method.
    private Optional<RunTerms> method(Optional<DateSpan> named) {
        String asked = request.method();
        Optional<RuleChain> chain = Optional.ofNullable(asked).flatMap(ChainTemplates::find);
        boolean byChain = chain.isPresent() || (asked == null && isChained());
        if (byChain) {
            refuseAssignmentMethod();
            return chain.map(other -> basis.chained(other, lists.to(other)));
        }
        if (asked == null && request.window() == null && request.assignmentMethod() == null) {
            return Optional.empty();
        }
        try {
            return program(
                    AttributionProgram.of(Objects.requireNonNullElse(asked, basis.terms().program)),
                    named);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            errors.add(new FieldError("/method", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private boolean isChained() {
        return basis.terms().ruleChain().isPresent();
    }

    private void refuseAssignmentMethod() {
        if (request.assignmentMethod() != null) {
            errors.add(
                    new FieldError(
                            ASSIGNMENT_METHOD,
                            "a rule chain has no assignment methods: leave it out, or name the program mssp as method"));
        }
    }

    private Optional<RunTerms> program(AttributionProgram program, Optional<DateSpan> named) {
        Optional<AttributionTerms> drawnUp = drawnUp(program);
        if (drawnUp.isPresent() && named.isPresent()) {
            errors.add(
                    new FieldError(
                            "/window",
                            "the assignment method sets the window, on the day of the data %s: leave the window out"
                                    .formatted(drawnUp.get().window())));
            return Optional.empty();
        }
        if (drawnUp.isEmpty() && request.assignmentMethod() != null) {
            return Optional.empty();
        }
        return Optional.of(
                new RunTerms.OfProgram(lists.to(drawnUp.orElseGet(() -> over(program, named)))));
    }

    private AttributionTerms over(AttributionProgram program, Optional<DateSpan> named) {
        DateSpan window =
                program.ownWindow(Runs.rules(), basis.year())
                        .or(() -> named)
                        .orElseGet(basis.terms()::window);
        return program.termsOver(window, Runs.rules(), basis.year(), basis.pooled());
    }

    /// The list of the assignment method that is asked for, or else of the contract's if the program is the contract's.
    private Optional<AttributionTerms> drawnUp(AttributionProgram program) {
        try {
            String asked = request.assignmentMethod();
            Optional<AssignmentList> list =
                    asked == null
                            ? basis.assignmentList()
                                    .filter(_ -> program.key().equals(basis.terms().program))
                            : Optional.of(basis.listOf(AssignmentMethodology.of(asked)));
            return list.map(one -> one.terms(program, Runs.rules(), basis.pooled()));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            errors.add(new FieldError(ASSIGNMENT_METHOD, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
