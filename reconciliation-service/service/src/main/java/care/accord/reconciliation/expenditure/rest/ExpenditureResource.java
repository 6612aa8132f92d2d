package care.accord.reconciliation.expenditure.rest;

import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.SettlementPart;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.files.CareOfMembers;
import care.accord.reconciliation.expenditure.files.CareOfMembers.Care;
import care.accord.reconciliation.expenditure.store.LatestResults;
import care.accord.reconciliation.expenditure.store.LatestResults.Results;
import care.accord.reconciliation.forecast.ForecastTree;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.leakage.Organization;
import care.accord.reconciliation.scoring.MeasureScore;
import care.accord.reconciliation.scoring.UnscoredMeasure;
import care.accord.reconciliation.scoring.events.ReportedScores;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.vocabulary.Rate;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the care of a contract's latest roster costs, will have cost, and what of it is outside. Both parties read it.
@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Expenditures")
public class ExpenditureResource {
    private final LatestResults latest;
    private final CareOfMembers care;
    private final Caller caller;

    @Inject
    ExpenditureResource(LatestResults latest, CareOfMembers care, Caller caller) {
        this.latest = latest;
        this.care = care;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/expenditures")
    @Operation(
            summary = "What members' care cost",
            description =
                    "Final-action claims of the latest roster's members in the part of the performance period that is known: by Medicare enrollment type (medical), and per member and month by category of service (medical and drugs). Categories add up to costOfAllCategories to the cent; those of few people are one line, hidden, and what the caller may not see of claims about substance use disorder is one line, restricted.")
    public CareJson.Expenditures expenditures(@PathParam("id") String id) {
        Results results = latest.of(id);
        Care members = new Care(results.contract(), results.roster(), caller.tenant());
        return CareJson.Expenditures.of(
                members.days(),
                care.expenditures(members),
                care.categories(members),
                CareJson.Inputs.of(results.roster()));
    }

    @GET
    @Path("/{id}/forecast")
    @Operation(
            summary = "What an interim settlement would come to if all claims were in",
            description =
                    "Months of service are completed by the development of earlier ones (chain ladder) and settled under the contract with the benchmark of the same months: at the expected cost and at both ends of an interval (Mack 1993). Where an amendment divides the period, the months of each part are settled by its own terms. 409 not-enough-known as long as no month can be completed.")
    @APIResponse(responseCode = "409", description = "no month can be completed yet")
    public Map<String, Object> forecast(@PathParam("id") String id) {
        Results results = latest.of(id);
        return switch (outlook(results)) {
            case Outlook.Seen(var forecast) -> {
                Map<String, Object> tree = ForecastTree.of(forecast);
                tree.put("inputs", CareJson.Inputs.of(results.roster()));
                yield tree;
            }
            case Outlook.Unseen(String code, String why) -> throw Problem.conflict(code, why);
        };
    }

    private Outlook outlook(Results results) {
        Care members = new Care(results.contract(), results.roster(), caller.tenant());
        List<Division.Part> parts = Division.of(results.versions(), members.days());
        return Division.isDivided(results.versions(), members.days())
                ? care.outlook(
                        members,
                        parts.stream().map(Division.Part::days).toList(),
                        spent -> inParts(results, SettlementPart.of(parts, spent)).settle())
                : care.outlook(
                        members,
                        List.of(results.contract().performancePeriod()),
                        spent -> inputs(results, spent.getFirst()).settle());
    }

    @GET
    @Path("/{id}/leakage")
    @Operation(
            summary = "Care outside the provider organization",
            description =
                    "By specialty (CMS code, or facility) and provider. The organization is the practices to which the roster's members are attributed and whatever is named here. Nothing of 1 to 10 people is shown, nor what would tell it; a provider's cost is its visits at the average price of its specialty, and left out where that is of few providers. Claims about substance use disorder that the caller may not see are in no number but restrictedCost. Where the contract shares people, costs are of its part of them, and weightedMembers counts people by it; visits and stays are people's.")
    public CareJson.OutsideCare leakage(
            @PathParam("id") String id,
            @Parameter(description = "another practice of the organization; repeat for more")
                    @QueryParam("tin")
                    List<String> tins,
            @Parameter(description = "a facility of the organization; repeat for more")
                    @QueryParam("ccn")
                    List<String> ccns) {
        Results results = latest.of(id);
        Care members = new Care(results.contract(), results.roster(), caller.tenant());
        Set<String> practices = new HashSet<>(care.practices(members));
        practices.addAll(tins);
        if (practices.isEmpty() && ccns.isEmpty()) {
            throw Problem.badRequest(
                    "no-organization",
                    "The roster names no practice: name the organization's with tin and ccn");
        }
        return CareJson.OutsideCare.of(
                members.days(),
                practices.stream().sorted().toList(),
                care.leakage(members, new Organization(practices, Set.copyOf(ccns))),
                CareJson.Inputs.of(results.roster()));
    }

    private static SettlementInputs inputs(Results results, Expenditures spent) {
        return new SettlementInputs(
                        results.name(), results.contract(), spent, scores(results), points(results))
                .lacking(unscored(results));
    }

    private static SettlementInputs inParts(Results results, List<SettlementPart> parts) {
        return SettlementInputs.inParts(results.name(), results.contract(), scores(results), parts)
                .with(points(results))
                .lacking(unscored(results));
    }

    private static List<MeasureScore> scores(Results results) {
        return results.scorecard().map(ReportedScores::of).orElse(List.of());
    }

    private static List<UnscoredMeasure> unscored(Results results) {
        return results.scorecard().map(ReportedScores::unscored).orElse(List.of());
    }

    private static Optional<Rate> points(Results results) {
        return results.scorecard().flatMap(ReportedScores::points);
    }
}
