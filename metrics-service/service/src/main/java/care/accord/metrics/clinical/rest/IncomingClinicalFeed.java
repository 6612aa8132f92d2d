package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.store.ClinicalFeedKind;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.files.Rejection;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.upload.ContentDigest;
import care.accord.servicekit.upload.Incoming;
import care.accord.servicekit.upload.ResumableUploads.Beginning;
import care.accord.servicekit.upload.Upload;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file of either party: acknowledged when its content is new and of the right kind.
///
/// @param by subject of the client or person
record IncomingClinicalFeed(String tenant, String by, ClinicalFeedKind kind, String name)
        implements Incoming<ClinicalFeedRow> {
    @Override
    public Beginning beginning(ContentDigest whole) {
        return new Beginning(tenant, by, kind.word(), name, whole);
    }

    @Override
    public String uploads() {
        return ClinicalFeedResource.UPLOADS;
    }

    /// The feed with this content that was not rejected.
    @Override
    public Optional<ClinicalFeedRow> known(ContentDigest content) {
        return ClinicalFeedRow.withContent(content.sha256());
    }

    @Override
    public String newId() {
        return "cf-" + UUID.randomUUID();
    }

    @Override
    public void check(Upload upload) {
        Optional<Rejection> problem =
                kind == ClinicalFeedKind.CLINICAL
                        ? FeedReader.firstProblem(upload.path())
                        : Optional.empty();
        if (problem.isPresent()) {
            Rejection first = problem.get();
            throw Problem.invalid(
                    "malformed",
                    "The file is not FHIR R4 as newline-delimited JSON or Bundles, plain, gzip or zip: %s"
                            .formatted((first.field() + " " + first.reason()).strip()),
                    List.of(new Problem.FieldError(first.field(), first.reason())));
        }
    }

    @Override
    public ClinicalFeedRow save(String feedId, Upload upload) {
        ClinicalFeedRow row = new ClinicalFeedRow();
        row.tenantId = tenant;
        row.id = feedId;
        row.kind = kind.word();
        row.name = name;
        row.sha256 = upload.sha256();
        row.status = "received";
        row.submittedBy = by;
        row.persistAndFlush();
        return row;
    }

    @Override
    public Response answer(Taken<ClinicalFeedRow> taken) {
        ClinicalFeedRow feed = taken.feed();
        return taken.answer()
                .entity(
                        taken.isDuplicate()
                                ? ClinicalFeedJson.ofDuplicate(feed)
                                : ClinicalFeedJson.of(feed))
                .location(URI.create("/v1/clinical-feeds/" + feed.id))
                .build();
    }
}
