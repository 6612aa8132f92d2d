package care.accord.metrics.gap.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A member's gap in a rate, as one scorecard found it. Written by COPY, read through here.
@Entity
@Table(name = "care_gap")
@IdClass(CareGapKey.class)
public class CareGapRow extends PanacheEntityBase {
    private static final String LATEST =
            "scorecardId in (select s.id from ScorecardRow s where s.version = (select max(o.version) from ScorecardRow o"
                    + " where o.tenantId = s.tenantId and o.contractId = s.contractId))";

    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public int position;
    @Id public long person;

    /// The order in which gaps are listed.
    @Column(insertable = false, updatable = false)
    public long sequence;

    public String counterpartyId;
    public String contractId;
    public String measure;
    public String rate;
    public String beneficiaryId;
    public String name;
    public String tin;
    public String npi;
    public String standing;
    public String status;
    public LocalDate due;
    public String needed;
    public String[] evidence;

    /// Of the member's episodes those that count; null, as those in the numerator and those left out, where people are counted.
    public Long episodes;

    public Long episodesMet;
    public Long episodesExcluded;

    /// Which gaps of the latest scorecards are wanted; what is blank or empty is not asked about.
    ///
    /// @param provider a practice's TIN or a clinician's NPI
    public record Wanted(String contract, String provider, String measure, List<String> statuses) {}

    /// A page of gaps of the latest scorecards in sight.
    public static List<CareGapRow> latest(Wanted wanted, long after, int limit) {
        return find(
                        LATEST
                                + " and (?1 = '' or contractId = ?1) and (?2 = '' or tin = ?2 or npi = ?2)"
                                + " and (?3 = '' or measure = ?3) and status in ?4 and sequence > ?5 order by sequence",
                        wanted.contract(),
                        wanted.provider(),
                        wanted.measure(),
                        wanted.statuses(),
                        after)
                .page(0, limit)
                .list();
    }

    /// A gap of a contract's latest scorecard.
    public static Optional<CareGapRow> latest(
            String contract, String measure, String rate, long person) {
        return find(
                        LATEST
                                + " and contractId = ?1 and measure = ?2 and rate = ?3 and person = ?4",
                        contract,
                        measure,
                        rate,
                        person)
                .firstResultOptional();
    }

    /// The gaps of some people in some scorecards, person by person.
    public static List<CareGapRow> of(Collection<String> scorecards, Collection<Long> people) {
        return list(
                "scorecardId in ?1 and person in ?2 order by person, contractId, position",
                scorecards,
                people);
    }
}
