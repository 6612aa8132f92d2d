package care.accord.metrics.report.fhir;

import care.accord.metrics.report.store.GapRequests;
import care.accord.metrics.report.store.GapRequests.Answer;
import care.accord.metrics.report.store.GapRequests.DueRequest;
import care.accord.servicekit.due.DueWork;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Answers `Measure/$care-gaps` for those who did not want to wait: exactly what they would have got.
@ApplicationScoped
class GapRequestWorker implements DueWork {
    private static final Logger LOG = Logger.getLogger(GapRequestWorker.class);
    private static final int FAILED = 500;

    private final Tenancy tenancy;
    private final GapRequests requests;
    private final CareGapsOperation careGaps;
    private final ObjectMapper json;
    private final int pieceBytes;

    @Inject
    GapRequestWorker(
            Tenancy tenancy,
            GapRequests requests,
            CareGapsOperation careGaps,
            ObjectMapper json,
            @ConfigProperty(name = "accord.care-gaps.piece-bytes", defaultValue = "65536")
                    int pieceBytes) {
        this.tenancy = tenancy;
        this.requests = requests;
        this.careGaps = careGaps;
        this.json = json;
        this.pieceBytes = pieceBytes;
    }

    @Override
    public void work() {
        Optional<DueRequest> due = tenancy.asPlatform(requests::take);
        while (due.isPresent()) {
            DueRequest request = due.get();
            answer(request)
                    .ifPresent(answer ->
                            tenancy.inTransaction(
                                    request.tenant(), () -> requests.complete(request, answer)));
            due = tenancy.asPlatform(requests::take);
        }
    }

    /// Empty where it is to be tried again.
    private Optional<Answer> answer(DueRequest request) {
        try {
            Map<String, List<String>> parameters =
                    json.readValue(request.parameters(), new TypeReference<>() {});
            tenancy.inTransaction(request.tenant(), () -> requests.begin(request));
            try (Pieces pieces = new Pieces(pieceBytes, keeping(request))) {
                careGaps.answer(request.tenant(), GapsRequest.of(new FhirParameters(parameters)))
                        .write(pieces);
            }
            return Optional.of(Answer.kept(request.attempts()));
        } catch (Superseded gone) {
            return Optional.empty();
        } catch (Problem problem) {
            return Optional.of(
                    outcome(
                            problem.status(),
                            problem.code(),
                            String.valueOf(problem.getMessage())));
        } catch (IOException | RuntimeException e) {
            // The message may quote a row.
            LOG.errorf(
                    "care-gaps.failed request=%s attempt=%d failure=%s",
                    request.id(), request.attempts(), e.getClass().getName());
            return request.attempts() < GapRequests.ATTEMPTS
                    ? Optional.empty()
                    : Optional.of(outcome(FAILED, "internal", "The gaps could not be told"));
        }
    }

    private Pieces.Receiver keeping(DueRequest request) {
        return (position, content) -> {
            boolean isKept =
                    tenancy.inTransaction(
                            request.tenant(), () -> requests.keep(request, position, content));
            if (!isKept) {
                throw new Superseded();
            }
        };
    }

    /// The request was taken back, or another attempt began.
    private static final class Superseded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Answer outcome(int status, String code, String detail) {
        Map<String, Object> outcome =
                Deqm.element(
                        "resourceType",
                        "OperationOutcome",
                        "issue",
                        List.of(
                                Deqm.element(
                                        "severity",
                                        "error",
                                        "code",
                                        "processing",
                                        "details",
                                        Deqm.concept("urn:accord:problem", code),
                                        "diagnostics",
                                        detail)));
        try {
            return Answer.wrong(status, json.writeValueAsString(outcome));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What went wrong cannot be written as JSON", e);
        }
    }
}
