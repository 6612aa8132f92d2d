package care.accord.servicekit.upload;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// The table of uploads under way; every call belongs into a transaction of a tenant.
final class UploadRows {
    private final Session session;

    UploadRows(Session session) {
        this.session = session;
    }

    void insert(String tenant, PartialUpload upload) {
        session.createNativeMutationQuery(
                        """
                        insert into resumable_upload (tenant_id, upload_id, kind, name, sha256, total_bytes, submitted_by)
                        values (:tenant, :id, :kind, :name, :sha256, :total, :by)
                        """)
                .setParameter("tenant", tenant)
                .setParameter("id", upload.id())
                .setParameter("kind", upload.kind())
                .setParameter("name", upload.name())
                .setParameter("sha256", upload.digest().sha256())
                .setParameter("total", upload.length().orElse(null), Long.class)
                .setParameter("by", upload.by())
                .executeUpdate();
    }

    Optional<PartialUpload> find(String id) {
        return session.createNativeQuery(
                        """
                        select upload_id, kind, name, submitted_by, sha256, total_bytes, bytes, touched_at, result
                        from resumable_upload where upload_id = :id
                        """,
                        Object[].class)
                .addScalar("upload_id", String.class)
                .addScalar("kind", String.class)
                .addScalar("name", String.class)
                .addScalar("submitted_by", String.class)
                .addScalar("sha256", String.class)
                .addScalar("total_bytes", Long.class)
                .addScalar("bytes", Long.class)
                .addScalar("touched_at", OffsetDateTime.class)
                .addScalar("result", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(UploadRows::upload);
    }

    private static PartialUpload upload(Object[] row) {
        return new PartialUpload(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                new ContentDigest((String) row[4]),
                Optional.ofNullable((Long) row[5]),
                (Long) row[6],
                (OffsetDateTime) row[7],
                Optional.ofNullable((String) row[8]));
    }

    void reached(String id, long bytes) {
        session.createNativeMutationQuery(
                        "update resumable_upload set bytes = :bytes, touched_at = now() where upload_id = :id")
                .setParameter("bytes", bytes)
                .setParameter("id", id)
                .executeUpdate();
    }

    void became(String id, String result) {
        session.createNativeMutationQuery(
                        "update resumable_upload set result = :result, touched_at = now() where upload_id = :id")
                .setParameter("result", result)
                .setParameter("id", id)
                .executeUpdate();
    }

    boolean delete(String id) {
        return session.createNativeMutationQuery(
                                "delete from resumable_upload where upload_id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /// Tenant and id of uploads nobody has touched since; only the platform sees those of all tenants.
    List<Object[]> untouchedSince(OffsetDateTime moment) {
        return session.createNativeQuery(
                        "select tenant_id, upload_id from resumable_upload where touched_at < :moment",
                        Object[].class)
                .setParameter("moment", moment)
                .getResultList();
    }
}
