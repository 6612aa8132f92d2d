package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.Approximation;
import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.population.files.FeedKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A version of a contract's roster with the inputs it was decided on. Its id is the run's.
@Entity
@Table(name = "roster")
@IdClass(RosterKey.class)
public class RosterRow extends PanacheEntityBase {
    /// Kinds of list that have no column of their own.
    public static final Set<FeedKind> OTHER_LISTS =
            GivenLists.KINDS.stream()
                    .filter(kind ->
                            kind != FeedKind.PCP_SELECTIONS
                                    && kind != FeedKind.PROVIDER_GEOGRAPHY
                                    && kind != FeedKind.SUBSCRIBERS)
                    .collect(Collectors.toUnmodifiableSet());

    @Id public String tenantId;
    @Id public String rosterId;
    public String counterpartyId;
    public String contractId;
    public int version;
    public String previousId;
    public int contractVersion;
    public int participantVersion;
    public String snapshotId;
    public String rulesEdition;
    public LocalDate dataAsOf;
    public LocalDate paidThrough;

    @Column(insertable = false, updatable = false)
    public OffsetDateTime decidedAt;

    public String location;
    public String sha256;
    public long members;
    public long memberMonths;
    public long added;
    public long dropped;
    public long changed;
    public long kept;

    /// Of rosters decided before it was written down: blank.
    public String engine;

    /// Feed of the list of providers of record that stood when the roster was decided; blank where none did.
    public String pcpSelections;

    /// Feed of the list of places that providers serve; blank where there was none.
    public String providerGeography;

    /// Feed of the list of subscribers; blank where there was none.
    public String subscribers;

    /// Feeds of the other lists beside claims that stood, a line each: kind, blank, feed.
    public String givenLists = "";

    /// Which list of the contract's assignment methodology it is, such as `prospective-q2`; blank where the contract names its
    /// window.
    public String assignmentList = "";

    /// `full` or `incremental`.
    public String extent;

    /// How many people were decided; null where it was not written down.
    public Long decided;

    /// How many people of the population have a decision that has to be read with what does not hold for the whole run.
    @Convert(converter = ApproximationColumn.class)
    public Map<Approximation, Long> approximations = Map.of();

    /// Feeds of the lists beside claims that stood when the roster was decided, by kind.
    public Map<String, String> lists() {
        Map<String, String> lists = new TreeMap<>();
        lists.put(FeedKind.PCP_SELECTIONS.code(), pcpSelections);
        lists.put(FeedKind.PROVIDER_GEOGRAPHY.code(), providerGeography);
        lists.put(FeedKind.SUBSCRIBERS.code(), subscribers);
        lists.values().removeIf(String::isBlank);
        givenLists
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(list -> lists.put(list[0], list[1]));
        return lists;
    }

    /// Newest first.
    public static List<RosterRow> newest(String contractId, int limit, Optional<String> after) {
        if (after.isEmpty()) {
            return find("contractId = ?1 order by version desc", contractId).page(0, limit).list();
        }
        return find(
                        "contractId = ?1 and version < (select r.version from RosterRow r where r.rosterId = ?2) order by version desc",
                        contractId,
                        after.get())
                .page(0, limit)
                .list();
    }

    public static Optional<RosterRow> latest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    public static Optional<RosterRow> withId(String rosterId) {
        return find("rosterId", rosterId).firstResultOptional();
    }
}
