package care.accord.metrics.experience.rest;

import care.accord.messages.Parties;
import care.accord.metrics.experience.files.SurveyFile;
import care.accord.metrics.experience.files.SurveyFile.Verdict;
import care.accord.metrics.experience.store.SurveyStore;
import care.accord.metrics.experience.store.SurveyStore.Submission;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.PerformanceYear;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Results of patient surveys (CAHPS), which the payer of a contract sends and both its parties read.
@Path("/v1/survey-results")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SurveyResource {
    private static final int LARGEST = 1 << 20;

    private final Caller caller;
    private final Tenancy tenancy;
    private final SurveyStore surveys;

    @Inject
    SurveyResource(Caller caller, Tenancy tenancy, SurveyStore surveys) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.surveys = surveys;
    }

    /// A list as every room answers it.
    public record SurveyListJson(List<SurveyJson> data, boolean hasMore) {}

    /// Takes a year's results of a contract, `measure,score,respondents`. A later file is a new version; the same file again changes
    /// nothing.
    @POST
    @Consumes("text/csv")
    @RolesAllowed({"feed-submitter", "payer-analyst"})
    @APIResponse(responseCode = "200", description = "taken before")
    @APIResponse(responseCode = "201", description = "taken")
    public Response submit(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("year") @Nullable Integer year,
            InputStream body)
            throws IOException {
        String contractId = named(Optional.ofNullable(contract));
        Map<String, ListedCode> known = parts(Optional.ofNullable(year));
        int of = Optional.ofNullable(year).orElseThrow();
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("A file of survey results has at most 1 MiB");
        }
        Verdict verdict = SurveyFile.read(new String(bytes, StandardCharsets.UTF_8), known);
        if (!verdict.mistakes().isEmpty()) {
            throw Problem.invalid(
                    "survey-refused",
                    "The survey results cannot be used; nothing was kept",
                    verdict.mistakes().stream().map(SurveyResource::error).toList());
        }
        Submission survey =
                new Submission(contractId, of, sha256(bytes), caller.subject(), verdict.results());
        return tenancy.inTransaction(caller.tenant(), () -> take(survey));
    }

    private Response take(Submission survey) {
        Parties parties = surveys.parties(survey.contractId()).orElseThrow(Problem::notFound);
        if (!parties.payer().equals(caller.tenant())) {
            throw Problem.forbidden(
                    "not-the-payer", "Survey results of a contract are sent by its payer");
        }
        boolean isNew = surveys.add(parties, survey);
        SurveyJson kept =
                surveys.versions(survey.contractId()).stream()
                        .filter(version -> version.year() == survey.year())
                        .findFirst()
                        .map(SurveyJson::of)
                        .orElseThrow();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(kept)
                .build();
    }

    /// Every version of a contract's results, the latest first.
    @GET
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    public SurveyListJson list(@QueryParam("contract") @Nullable String contract) {
        String contractId = named(Optional.ofNullable(contract));
        return new SurveyListJson(
                tenancy.inTransaction(caller.tenant(), () -> surveys.versions(contractId)).stream()
                        .map(SurveyJson::of)
                        .toList(),
                false);
    }

    private static String named(Optional<String> contract) {
        return contract.filter(id -> !id.isBlank())
                .orElseThrow(() ->
                        Problem.badRequest(
                                "contract-missing",
                                "Say whose survey: ?contract= with the contract's id"));
    }

    private static Map<String, ListedCode> parts(Optional<Integer> year) {
        try {
            return ProgramRules.bundled()
                    .codes("quality.survey_measures")
                    .carriedTo(new PerformanceYear(year.orElse(0)));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw Problem.badRequest(
                    "year-missing", "Say of which year: ?year= with a performance year");
        }
    }

    private static FieldError error(SurveyFile.Mistake mistake) {
        return new FieldError(
                "line %d, %s".formatted(mistake.line(), mistake.field()), mistake.reason());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
