package care.accord.servicekit.idempotency;

import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Tenancy;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/// The answers to requests with a key, kept for a day. That a request begins is committed before it does: two of one key never
/// run beside each other, in however many instances of a service.
@ApplicationScoped
class KeptAnswers {
    private static final String ONE =
            " where subject = :subject and operation = :operation and key = :key";

    private final Tenancy tenancy;
    private final Session session;
    private final ObjectMapper json;

    @Inject
    KeptAnswers(Tenancy tenancy, Session session, ObjectMapper json) {
        this.tenancy = tenancy;
        this.session = session;
        this.json = json;
    }

    /// The answer that was given before; empty if the request is the first of its key and may be carried out now.
    ///
    /// @throws Problem 422 if the key was used for something else, 409 if its request has no answer yet
    Optional<KeptAnswer> begin(IdempotentRequest request) {
        return tenancy.inTransaction(
                request.tenant(),
                () -> {
                    forgetOld();
                    return insert(request) ? Optional.empty() : Optional.of(first(request));
                });
    }

    private void forgetOld() {
        session.createNativeMutationQuery(
                        "delete from idempotent_request where begun_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    private boolean insert(IdempotentRequest request) {
        return named(
                                """
                                insert into idempotent_request (tenant_id, subject, operation, key, fingerprint)
                                values (accord_tenant(), :subject, :operation, :key, :fingerprint)
                                on conflict do nothing
                                """,
                                request)
                        .setParameter("fingerprint", request.fingerprint())
                        .executeUpdate()
                == 1;
    }

    private KeptAnswer first(IdempotentRequest request) {
        Object[] row =
                session.createNativeQuery(
                                "select fingerprint, status, headers, body from idempotent_request"
                                        + ONE,
                                Object[].class)
                        .setParameter("subject", request.subject())
                        .setParameter("operation", request.operation())
                        .setParameter("key", request.key())
                        .addScalar("fingerprint", String.class)
                        .addScalar("status", Integer.class)
                        .addScalar("headers", String.class)
                        .addScalar("body", byte[].class)
                        .getSingleResultOrNull();
        if (row == null || (row[0].equals(request.fingerprint()) && row[1] == null)) {
            throw Problem.conflict(
                    "idempotency-key-in-use",
                    "A request with this key has begun and has no answer yet; wait and try again. If this stays so it was broken off: look whether it took effect before you send it with another key");
        }
        if (!row[0].equals(request.fingerprint())) {
            throw Problem.invalid(
                    "idempotency-key-reused",
                    "The key was used for a request with other content; use a new key for a new request",
                    List.of());
        }
        return new KeptAnswer(
                (Integer) row[1], headers((String) row[2]), Buffer.buffer((byte[]) row[3]));
    }

    /// Keeps the answer of a request that was carried out.
    void keep(IdempotentRequest request, KeptAnswer answer) {
        tenancy.runInTransaction(
                request.tenant(),
                () ->
                        named(
                                        "update idempotent_request set status = :status, headers = :headers, body = :body"
                                                + ONE,
                                        request)
                                .setParameter("status", answer.status())
                                .setParameter("headers", written(answer.headers()))
                                .setParameter("body", answer.body().getBytes())
                                .executeUpdate());
    }

    /// Frees the key of a request that changed nothing.
    void release(IdempotentRequest request) {
        tenancy.runInTransaction(
                request.tenant(),
                () -> named("delete from idempotent_request" + ONE, request).executeUpdate());
    }

    private MutationQuery named(String sql, IdempotentRequest request) {
        return session.createNativeMutationQuery(sql)
                .setParameter("subject", request.subject())
                .setParameter("operation", request.operation())
                .setParameter("key", request.key());
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are text", e);
        }
    }

    private Map<String, String> headers(String written) {
        try {
            return json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers are kept as JSON", e);
        }
    }
}
