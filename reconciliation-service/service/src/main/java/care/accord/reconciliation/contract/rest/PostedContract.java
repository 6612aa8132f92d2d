package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.events.ContractCourse;
import care.accord.reconciliation.contract.template.ContractTemplate;
import care.accord.reconciliation.contract.template.ContractTemplates;
import care.accord.reconciliation.contract.written.ContractReader;
import care.accord.servicekit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A contract document in a request.
final class PostedContract {
    private static final String INVALID = "invalid-contract";
    private static final String TIME_ZONE = "timeZone";
    private static final Set<String> TEMPLATE_FIELDS =
            Set.of("template", "values", "terms", "benchmark", "quality", TIME_ZONE);

    private PostedContract() {}

    /// The document, or a refusal of everything that is wrong with it.
    ///
    /// @param at the pointer of the document in the request
    static ContractDocument read(@Nullable Map<String, Object> document, String at) {
        return switch (ContractReader.read(document == null ? Map.of() : document)) {
            case ContractReader.Reading.Valid(ContractDocument contract) -> contract;
            case ContractReader.Reading.Invalid(var problems) ->
                    throw ContractCourse.invalid(
                            INVALID,
                            "%d fields of the contract are not valid; each error names the field and what to write"
                                    .formatted(problems.size()),
                            problems.stream()
                                    .map(one -> new FieldProblem(at + one.pointer(), one.detail()))
                                    .toList());
        };
    }

    /// The document of a filled template: `{template, values, terms, benchmark, quality, timeZone}`.
    static Map<String, Object> filled(Map<String, Object> request) {
        Object id = request.get("template");
        ContractTemplate template =
                ContractTemplates.find(String.valueOf(id))
                        .orElseThrow(() ->
                                refused(
                                        new FieldProblem(
                                                "/template",
                                                "is '%s': expected one of %s"
                                                        .formatted(
                                                                id,
                                                                String.join(
                                                                        ", ",
                                                                        ContractTemplates
                                                                                .ids())))));
        for (String key : request.keySet()) {
            if (!TEMPLATE_FIELDS.contains(key)) {
                throw refused(
                        new FieldProblem(
                                "/" + key,
                                "is not a field beside template, values, terms, benchmark, quality and timeZone"));
            }
        }
        return switch (template.fill(
                object(request, "values"),
                object(request, "terms"),
                object(request, "benchmark"),
                paidBy(request.get("quality")))) {
            case ContractTemplate.Filling.Filled(var document) -> {
                if (request.get(TIME_ZONE) != null) {
                    document.put(TIME_ZONE, request.get(TIME_ZONE));
                }
                yield document;
            }
            case ContractTemplate.Filling.Incomplete(var problems) ->
                    throw ContractCourse.invalid(
                            INVALID,
                            "%d placeholders of the template are not filled as they should be"
                                    .formatted(problems.size()),
                            problems);
        };
    }

    private static ContractTemplate.PaidBy paidBy(@Nullable Object quality) {
        return switch (quality) {
            case null -> ContractTemplate.PaidBy.SCORE;
            case String word when word.equals("score") -> ContractTemplate.PaidBy.SCORE;
            case String word when word.equals("points") -> ContractTemplate.PaidBy.POINTS;
            case Object other ->
                    throw refused(
                            new FieldProblem(
                                    "/quality",
                                    "is '%s': expected score or points".formatted(other)));
        };
    }

    private static Map<?, ?> object(Map<String, Object> request, String key) {
        return switch (request.get(key)) {
            case null -> Map.of();
            case Map<?, ?> object -> object;
            case Object _ -> throw refused(new FieldProblem("/" + key, "expected an object"));
        };
    }

    private static Problem refused(FieldProblem problem) {
        return ContractCourse.invalid(
                INVALID, "The template cannot be filled: " + problem.detail(), List.of(problem));
    }

    /// The first version comes from its payer.
    static ContractDocument ofPayer(ContractDocument contract, String tenant) {
        if (!contract.payer().tenant().equals(tenant)) {
            String detail =
                    "is '%s', which is not your tenant; a contract is posted by its payer"
                            .formatted(contract.payer().tenant());
            throw Problem.invalid(
                    INVALID,
                    "The contract's payer " + detail,
                    List.of(new Problem.FieldError("/payer/tenant", detail)));
        }
        return contract;
    }
}
