package care.accord.attribution.payerlist.rest;

import care.accord.attribution.payerlist.ListMatch;
import care.accord.attribution.payerlist.ListedPerson;
import care.accord.attribution.payerlist.ListedPerson.Side;
import care.accord.attribution.payerlist.PayerList;
import care.accord.attribution.payerlist.rest.ReconciliationJson.PersonJson;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.rest.DecisionJson;
import care.accord.attribution.roster.rest.Disclosure;
import care.accord.attribution.roster.rest.InputsJson;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.run.Run;
import care.accord.population.files.MemberList;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.vocabulary.BeneficiaryId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A payer's own list laid beside a roster. The list is read and forgotten.
@Path("/v1/rosters/{id}/reconciliations")
@Consumes({"text/csv", MediaType.APPLICATION_JSON, "application/fhir+json"})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class ReconciliationResource {
    private static final int LARGEST_BYTES = 64 << 20;

    private final RosterAccess access;

    @Inject
    ReconciliationResource(RosterAccess access) {
        this.access = access;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lay a payer's own list beside the roster",
            description =
                    "Send CSV with a column of ids (an assignment list report, table 1-1, has one) or a FHIR Group. Everyone on either list is answered as matched, ours-only or theirs-only, each with the reason. The same list again with startingAfter is the next page; for text/csv the whole answer is sent. Nothing of the list is kept.")
    public ReconciliationJson reconcile(
            @PathParam("id") String id,
            @QueryParam("side") @Nullable String side,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @DefaultValue("0") int startingAfter,
            InputStream body) {
        access.roster(id);
        return page(id, side, new Paging(limit, startingAfter), PayerList.of(read(body)));
    }

    /// Which people are asked for.
    record Paging(int limit, int startingAfter) {}

    ReconciliationJson page(String id, @Nullable String side, Paging paging, PayerList theirs) {
        RosterRow roster = access.roster(id);
        Run run = access.run(roster);
        ListMatch match = ListMatch.of(run.roster(), theirs.under(run.population()::current));
        Page<PersonJson> page =
                Page.of(
                        people(match, side, reading(roster, run)).stream()
                                .filter(person -> person.row() > paging.startingAfter())
                                .limit(Page.toLoad(paging.limit()))
                                .toList(),
                        paging.limit(),
                        person -> person,
                        person -> Integer.toString(person.row()));
        List<BeneficiaryId> listed = theirs.people();
        return new ReconciliationJson(
                listed.size(),
                (long) listed.size() - new HashSet<>(listed).size(),
                match.count(Side.MATCHED),
                match.differing(),
                match.count(Side.OURS_ONLY),
                match.count(Side.THEIRS_ONLY),
                page.data(),
                page.hasMore(),
                page.next(),
                InputsJson.of(roster));
    }

    @POST
    @Produces("text/csv")
    @Operation(hidden = true)
    public String reconcileAsTable(
            @PathParam("id") String id,
            @QueryParam("side") @Nullable String side,
            InputStream body) {
        access.roster(id);
        return table(id, side, PayerList.of(read(body)));
    }

    String table(String id, @Nullable String side, PayerList theirs) {
        RosterRow roster = access.roster(id);
        Run run = access.run(roster);
        ListMatch match = ListMatch.of(run.roster(), theirs.under(run.population()::current));
        Csv csv =
                new Csv(
                        "beneficiary_id",
                        "name",
                        "side",
                        "decision",
                        "runner_up_allowed",
                        "margin",
                        "reason",
                        "differences",
                        "their_reasons");
        for (PersonJson person : people(match, side, reading(roster, run))) {
            DecisionJson reason = person.reason();
            DecisionJson.RunnerUp runnerUp = reason.runnerUp();
            csv.row(
                    person.beneficiaryId(),
                    Optional.ofNullable(person.name()).orElse(""),
                    person.side(),
                    reason.decision(),
                    runnerUp == null ? "" : runnerUp.allowed(),
                    Optional.ofNullable(reason.margin()).orElse(""),
                    reason.sentence(),
                    person.differences().stream()
                            .map(ReconciliationJson.DifferenceJson::text)
                            .collect(Collectors.joining(" ")),
                    person.theirs() == null
                            ? ""
                            : person.theirs().reasons().stream()
                                    .map(ReconciliationJson.ReasonJson::sentence)
                                    .collect(Collectors.joining(" ")));
        }
        return csv.toString();
    }

    private Function<Decision, DecisionJson> reading(RosterRow roster, Run run) {
        Disclosure disclosure = access.disclosure(roster);
        return decision -> disclosure.decision(decision, run.terms());
    }

    private List<PersonJson> people(
            ListMatch match, @Nullable String side, Function<Decision, DecisionJson> reading) {
        Optional<Side> only = side(side);
        List<PersonJson> people = new ArrayList<>();
        for (ListedPerson person : match.people()) {
            if (only.isEmpty() || only.get() == person.side()) {
                PersonJson json = PersonJson.of(people.size() + 1, person, reading);
                people.add(access.seesEverybody() ? json : json.withoutClaims());
            }
        }
        return people;
    }

    private static Optional<Side> side(@Nullable String side) {
        if (side == null || side.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(Side.values())
                        .filter(known -> known.key().equals(side))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "unknown-side",
                                        "'%s' is not a side; send ?side= with one of %s"
                                                .formatted(
                                                        side,
                                                        Arrays.stream(Side.values())
                                                                .map(Side::key)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", "))))));
    }

    private static List<BeneficiaryId> read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw Problem.tooLarge("A list may have up to %d bytes".formatted(LARGEST_BYTES));
            }
            return MemberList.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("unreadable-list", String.valueOf(e.getMessage()), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The list ended too early", e);
        }
    }
}
