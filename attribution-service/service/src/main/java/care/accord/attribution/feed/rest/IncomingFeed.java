package care.accord.attribution.feed.rest;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.upload.ContentDigest;
import care.accord.servicekit.upload.Incoming;
import care.accord.servicekit.upload.ResumableUploads.Beginning;
import care.accord.servicekit.upload.Upload;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file of a payer: acknowledged when its content is new and its columns are known.
record IncomingFeed(Submission submission) implements Incoming<FeedRow> {
    @Override
    public String tenant() {
        return submission.tenant();
    }

    @Override
    public Beginning beginning(ContentDigest whole) {
        return new Beginning(
                submission.tenant(),
                submission.by(),
                submission.kind().code(),
                submission.name(),
                whole);
    }

    @Override
    public String uploads() {
        return FeedResource.UPLOADS;
    }

    /// A list that was replaced may be sent again to take its place back.
    @Override
    public Optional<FeedRow> known(ContentDigest content) {
        String kind = submission.kind().code();
        return submission.isWholeList()
                ? FeedRow.newest(kind).filter(last -> last.sha256.equals(content.sha256()))
                : FeedRow.withContent(kind, content.sha256());
    }

    @Override
    public String newId() {
        return "f-" + UUID.randomUUID();
    }

    @Override
    public void check(Upload upload) {
        List<String> problems =
                FeedReader.checkHeader(
                        FeedFile.of(submission.kind(), upload.path()).named(submission.name()));
        if (problems.isEmpty()) {
            return;
        }
        String code =
                problems.stream().anyMatch(problem -> problem.contains("unknown column"))
                        ? "unknown-column"
                        : "malformed";
        throw Problem.invalid(
                code,
                "The file cannot be read as %s: %s%s"
                        .formatted(
                                submission.kind().code(),
                                String.join("; ", problems),
                                columns(submission.kind())),
                problems.stream().map(problem -> new FieldError("", problem)).toList());
    }

    /// What the columns are, for kinds whose columns can be told in a sentence.
    private static String columns(FeedKind kind) {
        List<String> columns = kind.columns();
        boolean severalTables = kind == FeedKind.CCLF || kind == FeedKind.ALR;
        return severalTables ? "" : "; its columns are " + String.join(", ", columns);
    }

    @Override
    public FeedRow save(String feedId, Upload upload) {
        FeedRow row = new FeedRow();
        row.tenantId = submission.tenant();
        row.feedId = feedId;
        row.kind = submission.kind().code();
        row.name = submission.name();
        row.sha256 = upload.sha256();
        row.bytes = upload.bytes();
        row.file = upload.name();
        row.status = "received";
        row.progressTotal = upload.bytes();
        row.submittedBy = submission.by();
        row.follows = followed();
        row.persistAndFlush();
        return row;
    }

    private String followed() {
        return submission.isWholeList()
                ? FeedRow.newest(submission.kind().code()).map(last -> last.feedId).orElse("")
                : "";
    }

    @Override
    public Response answer(Taken<FeedRow> taken) {
        FeedRow feed = taken.feed();
        return taken.answer()
                .entity(taken.isDuplicate() ? FeedJson.ofDuplicate(feed) : FeedJson.of(feed))
                .location(URI.create("/v1/feeds/" + feed.feedId))
                .build();
    }
}
