package care.accord.metrics.directory.rest;

import care.accord.metrics.directory.store.ListingStore;
import care.accord.metrics.directory.store.ListingStore.Published;
import care.accord.metrics.directory.store.ListingStore.Wanted;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The public directory: how well provider organizations care and at what price, for members, employers and partner providers. Anybody
/// reads it; nothing in it is of a tenant, so it is read in a transaction of none.
@Path("/v1/directory/organizations")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Directory")
public class OrganizationResource {
    private static final String CSV = "text/csv";
    private static final MediaType TABLE = new MediaType("text", "csv");
    private static final String NOBODY = "";
    private static final int LONGEST = 100;
    private static final int TAG_LENGTH = 32;
    private static final int KEPT_SECONDS = Math.toIntExact(TimeUnit.HOURS.toSeconds(1));

    private final Tenancy tenancy;
    private final ListingStore listings;

    @Inject
    OrganizationResource(Tenancy tenancy, ListingStore listings) {
        this.tenancy = tenancy;
        this.listings = listings;
    }

    /// What is looked for, page by page.
    public static class Search {
        @QueryParam("query")
        @DefaultValue("")
        String query = "";

        @QueryParam("specialty")
        @DefaultValue("")
        String specialty = "";

        @QueryParam("state")
        @DefaultValue("")
        String state = "";

        @QueryParam("limit")
        @DefaultValue("50")
        int limit;

        @QueryParam("startingAfter")
        @Nullable String startingAfter;

        Wanted wanted() {
            if (Math.max(query.length(), Math.max(specialty.length(), state.length())) > LONGEST) {
                throw Problem.badRequest(
                        "query-too-long",
                        "query, specialty and state have at most %d characters".formatted(LONGEST));
            }
            return new Wanted(query, specialty, state);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Provider organizations: quality and price",
            description =
                    "Open to anybody. By part of the name, CMS specialty code and state of members, in order of names; as JSON or CSV. Numbers of people are lower ends of bands, rates to a hundredth, and only of enough people; costs are an index, 1.00 for people of the same payers, age and sex.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganizationPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response find(
            @BeanParam Search search, @Context HttpHeaders headers, @Context Request request) {
        Wanted wanted = search.wanted();
        Optional<String> after = Optional.ofNullable(search.startingAfter);
        List<Published> found =
                tenancy.inTransaction(
                        NOBODY,
                        () -> {
                            if (after.isPresent() && listings.withId(after.get()).isEmpty()) {
                                throw Problem.badRequest(
                                        "cursor-malformed",
                                        "startingAfter must be the 'next' of the page before");
                            }
                            return listings.find(wanted, Page.toLoad(search.limit), after);
                        });
        Page<OrganizationJson> page =
                Page.of(found, search.limit, OrganizationJson::of, Published::id);
        return answer(page, page.data(), headers, request);
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(summary = "One provider organization", description = "Open to anybody.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OrganizationJson.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response one(
            @PathParam("id") String id, @Context HttpHeaders headers, @Context Request request) {
        OrganizationJson organization =
                tenancy.inTransaction(NOBODY, () -> listings.withId(id))
                        .map(OrganizationJson::of)
                        .orElseThrow(Problem::notFound);
        return answer(organization, List.of(organization), headers, request);
    }

    /// A page as it is documented.
    @Schema(name = "Page of organizations in the directory")
    public record OrganizationPage(
            List<OrganizationJson> data, boolean hasMore, @Nullable String next) {}

    /// Anybody may keep the answer for a while; whoever has it is told so.
    private static Response answer(
            Object whole,
            List<OrganizationJson> organizations,
            HttpHeaders headers,
            Request request) {
        boolean asTable = headers.getAcceptableMediaTypes().getFirst().equals(TABLE);
        EntityTag tag = new EntityTag(digest((asTable ? CSV : "") + whole));
        CacheControl kept = new CacheControl();
        kept.setMaxAge(KEPT_SECONDS);
        kept.getCacheExtension().put("public", "");
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                known != null
                        ? known
                        : asTable
                                ? Response.ok(OrganizationCsv.of(organizations), CSV)
                                : Response.ok(whole, MediaType.APPLICATION_JSON);
        return answer.tag(tag).cacheControl(kept).header(HttpHeaders.VARY, "Accept").build();
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
