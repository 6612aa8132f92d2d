package care.accord.reconciliation.contract.rest;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.Arrangement;
import care.accord.reconciliation.arrangement.ArrangementReader;
import care.accord.reconciliation.arrangement.ArrangementTree;
import care.accord.reconciliation.arrangement.ArrangementWords;
import care.accord.reconciliation.contract.template.ContractTemplate;
import care.accord.reconciliation.contract.template.ContractTemplates;
import care.accord.servicekit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whole contracts to start from: one for each program and arrangement that ships.
@Path("/v1/contract-templates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Contracts")
public class TemplateResource {

    @GET
    @Operation(summary = "The templates there are")
    public Map<String, Object> list() {
        List<Map<String, Object>> data =
                ContractTemplates.ids().stream()
                        .flatMap(id -> ContractTemplates.find(id).stream())
                        .map(TemplateResource::summary)
                        .toList();
        return Map.of("data", data, "hasMore", false);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "A template with its placeholders",
            description =
                    "Fill the placeholders of `document` and post it, or post {template, values, terms, benchmark, quality}: a value for each placeholder, terms of the arrangement that you agree otherwise, the benchmark of the quality measure, {measure, method, year} or {source, direction, deciles}, if you name one, and `points` as quality if the contract pays by its points.")
    public Map<String, Object> one(@PathParam("id") String id) {
        ContractTemplate template = ContractTemplates.find(id).orElseThrow(Problem::notFound);
        Arrangement arrangement = ArrangementReader.template(id, ProgramRules.bundled());
        Map<String, Object> tree = summary(template);
        tree.put(
                "placeholders",
                template.placeholders().stream()
                        .map(placeholder -> placeholder(template, placeholder))
                        .toList());
        tree.put("document", template.document());
        tree.put("terms", ArrangementTree.of(arrangement).get("terms"));
        tree.put("inWords", ArrangementWords.sentences(arrangement));
        return tree;
    }

    private static Map<String, Object> summary(ContractTemplate template) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", template.id());
        tree.put("title", template.title());
        tree.put("cite", template.citation().text());
        tree.put(
                "evidence",
                template.citation().evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return tree;
    }

    private static Map<String, Object> placeholder(
            ContractTemplate template, ContractTemplate.Placeholder placeholder) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", placeholder.name());
        tree.put("label", placeholder.label());
        tree.put("example", placeholder.example());
        tree.put("pointers", template.places(placeholder));
        return tree;
    }
}
