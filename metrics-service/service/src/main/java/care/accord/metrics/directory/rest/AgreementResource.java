package care.accord.metrics.directory.rest;

import care.accord.messages.Parties;
import care.accord.metrics.directory.events.Publishing;
import care.accord.metrics.directory.store.DirectoryStore;
import care.accord.metrics.directory.store.DirectoryStore.Word;
import care.accord.metrics.directory.store.ListingStore;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Whether the parties to a contract want its numbers in the public directory. Nothing is published but with both; either takes it back at any
/// time, and what was published of it is gone at once.
@Path("/v1/directory/agreements/{contractId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directory")
public class AgreementResource {
    private final Caller caller;
    private final Tenancy tenancy;
    private final DirectoryStore directory;
    private final Publishing publishing;

    @Inject
    AgreementResource(
            Caller caller, Tenancy tenancy, DirectoryStore directory, Publishing publishing) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.directory = directory;
        this.publishing = publishing;
    }

    /// What a party says.
    @Schema(name = "Word on publication")
    public record WordJson(@Nullable Boolean agreed) {}

    /// What both parties said.
    ///
    /// @param organization its id in the directory
    /// @param published whether both agree
    @Schema(name = "Agreement to publish")
    public record AgreementJson(
            String contractId, String organization, boolean published, List<PartyJson> parties) {}

    /// What one party said.
    ///
    /// @param party `payer` or `provider`
    @Schema(name = "Party's word on publication")
    public record PartyJson(String party, boolean agreed, String by, Instant at) {}

    @GET
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(summary = "Whether a contract's numbers are in the public directory")
    public AgreementJson read(@PathParam("contractId") String contractId) {
        return tenancy.inTransaction(caller.tenant(), () -> agreement(contractId));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"payer-approver", "provider-approver"})
    @Operation(
            summary = "Agree that a contract's numbers are published, or take it back",
            description =
                    "Each party for itself; nothing is published but with both, and what was published is gone as soon as one takes it back.")
    public AgreementJson decide(@PathParam("contractId") String contractId, WordJson word) {
        boolean agreed =
                Optional.ofNullable(word.agreed())
                        .orElseThrow(() ->
                                Problem.badRequest(
                                        "word-missing", "Say {\"agreed\": true} or false"));
        Parties parties = tenancy.inTransaction(caller.tenant(), () -> decide(contractId, agreed));
        publishing.publish(parties.provider());
        return read(contractId);
    }

    private Parties decide(String contractId, boolean agreed) {
        Parties parties = directory.parties(contractId).orElseThrow(Problem::notFound);
        boolean isPayer = parties.payer().equals(caller.tenant());
        directory.decide(
                contractId,
                isPayer ? parties.provider() : parties.payer(),
                new Word(caller.tenant(), agreed, caller.name()));
        return parties;
    }

    private AgreementJson agreement(String contractId) {
        Parties parties = directory.parties(contractId).orElseThrow(Problem::notFound);
        List<PartyJson> said =
                directory.agreements(contractId).stream()
                        .filter(one -> isParty(one.word(), parties))
                        .map(one ->
                                new PartyJson(
                                        one.word().tenant().equals(parties.payer())
                                                ? "payer"
                                                : "provider",
                                        one.word().agreed(),
                                        one.word().by(),
                                        one.at()))
                        .toList();
        return new AgreementJson(
                contractId,
                ListingStore.id(parties.provider()),
                said.size() == 2 && said.stream().allMatch(PartyJson::agreed),
                said);
    }

    private static boolean isParty(Word word, Parties parties) {
        return word.tenant().equals(parties.payer()) || word.tenant().equals(parties.provider());
    }
}
