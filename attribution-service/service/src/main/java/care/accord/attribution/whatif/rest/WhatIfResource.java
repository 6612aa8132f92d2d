package care.accord.attribution.whatif.rest;

import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.rest.DecisionJson;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.whatif.Move;
import care.accord.attribution.whatif.Projection;
import care.accord.attribution.whatif.Scenario;
import care.accord.attribution.whatif.rest.WhatIfJson.Ineffective;
import care.accord.attribution.whatif.rest.WhatIfJson.MoveJson;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a roster would be under other participants, another window or another program. No run is stored.
@Path("/v1/rosters/{id}/what-if")
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class WhatIfResource {
    private final RosterAccess access;
    private final Runs runs;

    @Inject
    WhatIfResource(RosterAccess access, Runs runs) {
        this.access = access;
        this.runs = runs;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The roster there would be if practices came or went",
            description =
                    "Size and moves of the roster with other participants, another window, another program or another assignment method, decided in memory. The same question with startingAfter is the next page; for text/csv the whole list is sent. A provider is told how many would enter, and is shown only people who are on its roster.")
    public WhatIfJson whatIf(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @DefaultValue("0") int startingAfter,
            WhatIfRequest request) {
        RosterRow roster = access.roster(id);
        RunBasis basis = access.basis(roster);
        Run run = access.run(roster);
        Scenario scenario = scenario(request, basis, run);
        RunTerms then = scenario.on(run.terms());
        Projection projection = Projection.of(run, then);
        Disclosure disclosure = access.disclosure(roster);
        List<Move> moves = shown(projection);
        List<MoveJson> page = new ArrayList<>();
        int end = (int) Math.min(moves.size(), (long) startingAfter + Page.toLoad(limit));
        for (int place = Math.max(0, startingAfter); place < end; place++) {
            Move move = moves.get(place);
            page.add(
                    MoveJson.of(
                            place + 1,
                            move,
                            disclosure.decision(move.before(), run.terms()),
                            disclosure.decision(move.after(), then)));
        }
        return WhatIfJson.of(
                roster,
                projection,
                new Ineffective(scenario.unseen(run.population()), scenario.shared(then)),
                Page.of(page, limit, move -> move, move -> Integer.toString(move.row())));
    }

    @POST
    @Produces("text/csv")
    @Operation(hidden = true)
    public String whatIfAsTable(@PathParam("id") String id, WhatIfRequest request) {
        RosterRow roster = access.roster(id);
        Run run = access.run(roster);
        Scenario scenario = scenario(request, access.basis(roster), run);
        Csv csv = new Csv("beneficiary_id", "name", "move", "cause", "before", "after", "reason");
        RunTerms then = scenario.on(run.terms());
        Disclosure disclosure = access.disclosure(roster);
        for (Move move : shown(Projection.of(run, then))) {
            DecisionJson after = disclosure.decision(move.after(), then);
            csv.row(
                    move.change().beneficiary().value(),
                    move.change().displayName(),
                    WhatIfJson.word(move.change().kind()),
                    move.change().cause().key(),
                    disclosure.decision(move.before(), run.terms()).decision(),
                    after.decision(),
                    after.sentence());
        }
        return csv.toString();
    }

    private Scenario scenario(WhatIfRequest request, RunBasis basis, Run run) {
        return Checked.scenario(request, basis, run, runs.beside(basis));
    }

    private List<Move> shown(Projection projection) {
        return access.seesEverybody() ? projection.moves() : projection.movesOfMembers();
    }
}
