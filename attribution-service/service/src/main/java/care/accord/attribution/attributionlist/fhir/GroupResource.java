package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.BundleWriter.Frame;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.MinimumNecessary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The attribution list of a contract as a FHIR Group: read, earlier versions, history, search.
@Path("/fhir/Group")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class GroupResource {
    private final Lists lists;
    private final FhirAnswer answer;

    @Inject
    GroupResource(Lists lists, FhirAnswer answer) {
        this.lists = lists;
        this.answer = answer;
    }

    @GET
    @Operation(summary = "Finds lists by identifier (contract, TIN, NPI), name or characteristic")
    public Response search(@Context UriInfo uri) {
        return found(uri.getQueryParameters());
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Finds lists, with the parameters in the body")
    public Response searchByForm(MultivaluedMap<String, String> form) {
        return found(form);
    }

    private Response found(MultivaluedMap<String, String> parameters) {
        GroupSearch search = GroupSearch.of(parameters);
        List<ListView> matches =
                lists.all().stream()
                        .filter(list ->
                                search.filters().stream().allMatch(one -> one.accepts(list)))
                        .toList();
        List<ListView> rest =
                matches.stream()
                        .filter(list -> list.contractId().compareTo(search.startingAfter()) > 0)
                        .toList();
        List<ListView> page = rest.stream().limit(search.count()).toList();
        Frame frame =
                new Frame(
                        "searchset",
                        matches.size(),
                        "Group" + QueryString.of(parameters, search.startingAfter()),
                        rest.size() > page.size()
                                ? "Group" + QueryString.of(parameters, page.getLast().contractId())
                                : "");
        List<Entry> shown =
                search.summary() == Summary.COUNT ? List.of() : entries(page, search.summary());
        return answer.of(json -> {
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(frame, () -> matches(bundle, json, shown));
        });
    }

    private static void matches(BundleWriter bundle, FhirJson json, List<Entry> shown)
            throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        json.array(
                "entry",
                () -> {
                    for (Entry one : shown) {
                        bundle.match(
                                "Group/" + one.list().contractId(),
                                () -> one.content().writeTo(json));
                    }
                });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The newest version of a list; send _summary=true for it without members")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("_summary") @Nullable String summary,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return one(lists.latest(id), Summary.of(summary), ifNoneMatch);
    }

    @GET
    @Path("/{id}/_history/{version}")
    @Operation(summary = "A version of a list, as it was")
    public Response versionRead(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam("_summary") @Nullable String summary,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return one(lists.version(id, version), Summary.of(summary), ifNoneMatch);
    }

    private Response one(ListView list, Summary summary, @Nullable String ifNoneMatch) {
        if (summary == Summary.COUNT) {
            throw Problem.badRequest(
                    "count-of-one", "_summary=count counts what a search finds; search for lists");
        }
        return answer.versioned(list.etag(), ifNoneMatch, content(list, summary));
    }

    @GET
    @Path("/{id}/_history")
    @Operation(summary = "All versions of a list, newest first; members only with _summary=false")
    public Response history(
            @PathParam("id") String id,
            @QueryParam("_summary") @DefaultValue("true") String summary) {
        List<ListView> versions = lists.history(id);
        List<Entry> entries = entries(versions, Summary.of(summary));
        Frame frame =
                new Frame(
                        "history",
                        versions.size(),
                        "Group/%s/_history?_summary=%s".formatted(id, QueryString.encoded(summary)),
                        "");
        return answer.of(json -> {
            BundleWriter bundle = new BundleWriter(json, answer);
            bundle.write(
                    frame,
                    () ->
                            json.array(
                                    "entry",
                                    () -> {
                                        for (Entry one : entries) {
                                            bundle.entry(
                                                    "Group/" + id,
                                                    () -> one.content().writeTo(json),
                                                    () -> how(json, one.list().version()));
                                        }
                                    }));
        });
    }

    private static void how(FhirJson json, ListVersion list) throws IOException {
        boolean first = list.id().equals("1");
        History.how(json, first ? "Group" : "Group/" + list.terms().contractId, list);
    }

    /// A list ready to be written; its members are read while it is sent.
    private FhirAnswer.Content content(ListView list, Summary summary) {
        if (summary != Summary.WHOLE) {
            return json -> GroupWriter.writeHead(json, list);
        }
        Iterator<ListedMember> members = lists.members(list);
        return json -> GroupWriter.write(json, list, members);
    }

    /// A list and how to write it.
    private record Entry(ListView list, FhirAnswer.Content content) {}

    private List<Entry> entries(List<ListView> shown, Summary summary) {
        return shown.stream().map(list -> new Entry(list, content(list, summary))).toList();
    }
}
