package care.accord.metrics.experience.store;

import care.accord.messages.Parties;
import care.accord.metrics.experience.SurveyResult;
import care.accord.servicekit.audit.SharedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/// Survey results of contracts, version by version. Every method works in the tenant's transaction under way.
@ApplicationScoped
public class SurveyStore {
    private static final int SURVEY_LOCK = 7_202_677;

    private final Session session;
    private final SharedRows shared;

    @Inject
    SurveyStore(Session session, SharedRows shared) {
        this.session = session;
        this.shared = shared;
    }

    /// A file of results.
    public record Submission(
            String contractId, int year, String sha256, String by, List<SurveyResult> results) {}

    /// The parties to a contract; empty where the tenant is none of them.
    public Optional<Parties> parties(String contractId) {
        return session
                .createNativeQuery(
                        "select tenant_id, counterparty_id from contract where id = :contract limit 1",
                        Tuple.class)
                .setParameter("contract", contractId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Parties(row.get(0, String.class), row.get(1, String.class)));
    }

    /// Keeps the results as the next version, or finds that the latest one is the same file.
    ///
    /// @return whether the version is new
    public boolean add(Parties parties, Submission survey) {
        session.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(:lock, hashtext(:contract)) as text)",
                        String.class)
                .setParameter("lock", SURVEY_LOCK)
                .setParameter("contract", survey.contractId())
                .getSingleResult();
        Optional<Tuple> latest = latest(survey);
        if (latest.filter(row -> row.get(1, String.class).equals(survey.sha256())).isPresent()) {
            return false;
        }
        int version = latest.map(row -> row.get(0, Integer.class)).orElse(0) + 1;
        survey.results().forEach(result -> insert(parties, survey, version, result));
        return true;
    }

    private Optional<Tuple> latest(Submission survey) {
        return session
                .createNativeQuery(
                        """
                        select version, sha256 from survey_result
                         where contract_id = :contract and year = :year order by version desc limit 1
                        """,
                        Tuple.class)
                .setParameter("contract", survey.contractId())
                .setParameter("year", survey.year())
                .getResultList()
                .stream()
                .findFirst();
    }

    private void insert(Parties parties, Submission survey, int version, SurveyResult result) {
        session.createNativeMutationQuery(
                        """
                        insert into survey_result (tenant_id, counterparty_id, contract_id, year, version, measure, title, score,
                                                   respondents, sha256, submitted_by)
                        values (:tenant, :counterparty, :contract, :year, :version, :measure, :title, :score,
                                :respondents, :sha256, :by)
                        """)
                .setParameter("tenant", parties.payer())
                .setParameter("counterparty", parties.provider())
                .setParameter("contract", survey.contractId())
                .setParameter("year", survey.year())
                .setParameter("version", version)
                .setParameter("measure", result.measure())
                .setParameter("title", result.title())
                .setParameter("score", result.score())
                .setParameter("respondents", result.respondents())
                .setParameter("sha256", survey.sha256())
                .setParameter("by", survey.by())
                .executeUpdate();
    }

    /// Every version of a contract's results, the latest year and version first.
    public List<SurveyVersion> versions(String contractId) {
        return read(
                """
                select contract_id, year, version, received_at, measure, title, score, respondents, tenant_id from survey_result
                 where contract_id = :key order by year desc, version desc, measure
                """,
                contractId);
    }

    /// The latest version of a year of every contract the tenant is a party to.
    public List<SurveyVersion> latest(int year) {
        return read(
                """
                select contract_id, year, version, received_at, measure, title, score, respondents, tenant_id from survey_result s
                 where year = :key and version = (select max(version) from survey_result o
                        where o.tenant_id = s.tenant_id and o.contract_id = s.contract_id and o.year = s.year)
                 order by contract_id, measure
                """,
                year);
    }

    private List<SurveyVersion> read(String query, Object key) {
        Map<String, List<Tuple>> byVersion = new LinkedHashMap<>();
        for (Tuple row :
                session.createNativeQuery(query, Tuple.class)
                        .setParameter("key", key)
                        .getResultList()) {
            shared.read(row.get("tenant_id", String.class), row.get(0, String.class));
            byVersion
                    .computeIfAbsent(
                            "%s %s %s".formatted(row.get(0), row.get(1), row.get(2)),
                            _ -> new ArrayList<>())
                    .add(row);
        }
        return byVersion.values().stream().map(SurveyStore::version).toList();
    }

    private static SurveyVersion version(List<Tuple> rows) {
        Tuple first = rows.getFirst();
        return new SurveyVersion(
                first.get(0, String.class),
                first.get(1, Integer.class),
                first.get(2, Integer.class),
                first.get(3, Instant.class),
                rows.stream()
                        .map(row ->
                                new SurveyResult(
                                        row.get(4, String.class),
                                        row.get(5, String.class),
                                        row.get(6, BigDecimal.class),
                                        row.get(7, Long.class)))
                        .toList());
    }
}
