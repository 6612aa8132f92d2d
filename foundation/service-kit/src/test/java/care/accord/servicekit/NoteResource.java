package care.accord.servicekit;

import care.accord.messages.SnapshotPublished;
import care.accord.messages.Topics;
import care.accord.servicekit.inbox.Inbox;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;

/// A service as small as one can be: notes that belong to tenants, announced and heard again.
@Path("/notes")
@ApplicationScoped
public class NoteResource {
    @Inject Tenancy tenancy;

    @Inject Caller caller;

    @Inject Session session;

    @Inject Outbox outbox;

    @Inject Inbox inbox;

    /// A note as a caller writes it.
    public record Note(String text) {}

    @POST
    @RolesAllowed("writer")
    public void write(Note note) {
        String tenant = caller.tenant();
        String initiator = caller.subject();
        tenancy.runInTransaction(
                tenant,
                () -> {
                    insert(tenant, note.text());
                    outbox.announce(
                            new Announcement(
                                    Topics.SNAPSHOT_PUBLISHED,
                                    tenant,
                                    tenant,
                                    initiator,
                                    note.text(),
                                    snapshot(tenant, note.text())));
                    if (note.text().equals("fails")) {
                        throw Problem.conflict(
                                "failed-on-purpose", "Nothing of this note may remain");
                    }
                });
    }

    /// A note that is answered with.
    @POST
    @Path("/answered")
    @RolesAllowed("writer")
    public Response writeAndAnswer(Note note) {
        if (note.text().isEmpty()) {
            throw Problem.invalid("text-missing", "A note has a text", List.of());
        }
        if (note.text().equals("breaks")) {
            throw new IllegalStateException("broken on purpose");
        }
        tenancy.runInTransaction(caller.tenant(), () -> insert(caller.tenant(), note.text()));
        return Response.created(URI.create("/notes/" + note.text())).entity(note).build();
    }

    @GET
    @RolesAllowed({"writer", "reader"})
    public List<String> read() {
        return tenancy.inTransaction(caller.tenant(), this::texts);
    }

    @GET
    @Path("/{text}")
    @RolesAllowed({"writer", "reader"})
    public Note one(@PathParam("text") String text) {
        return tenancy.inTransaction(caller.tenant(), this::texts).stream()
                .filter(text::equals)
                .findFirst()
                .map(Note::new)
                .orElseThrow(Problem::notFound);
    }

    @Incoming("snapshot-published")
    @RunOnVirtualThread
    void hear(ConsumerRecord<String, String> delivery) {
        inbox.handle(
                delivery,
                SnapshotPublished.class,
                received ->
                        () ->
                                insert(
                                        received.tenant(),
                                        "heard %s, set off by %s"
                                                .formatted(
                                                        received.message().snapshotId(),
                                                        received.initiator())));
    }

    private void insert(String tenant, String text) {
        session.createNativeMutationQuery(
                        "insert into note (tenant_id, text) values (:tenant, :text)")
                .setParameter("tenant", tenant)
                .setParameter("text", text)
                .executeUpdate();
    }

    private List<String> texts() {
        return session.createNativeQuery("select text from note order by text", String.class)
                .getResultList();
    }

    private static SnapshotPublished snapshot(String tenant, String id) {
        LocalDate day = LocalDate.of(2025, 9, 30);
        return new SnapshotPublished(
                tenant, id, tenant + "/snapshots/" + id, "0".repeat(64), "feed", day, day, 1, 1);
    }
}
