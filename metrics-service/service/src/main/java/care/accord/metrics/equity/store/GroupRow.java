package care.accord.metrics.equity.store;

import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.measure.MeasureId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a measure of a scorecard counts in one group of people, before anything is hidden.
@Entity
@Table(name = "scorecard_group")
@IdClass(GroupKey.class)
public class GroupRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public String measure;
    @Id public String characteristic;
    @Id public String groupName;
    public String counterpartyId;
    public String counting;
    public long people;
    public long counted;
    public @Nullable Long missed;
    public long numerator;
    public BigDecimal base;

    /// The groups of a scorecard by one characteristic, measure by measure, in the order of their names.
    public static List<GroupCounts> of(String scorecardId, Characteristic by) {
        return GroupRow.<GroupRow>list(
                        "scorecardId = ?1 and characteristic = ?2 order by measure, groupName",
                        scorecardId,
                        by.word())
                .stream()
                .map(row -> row.counts(by))
                .toList();
    }

    private GroupCounts counts(Characteristic by) {
        return new GroupCounts(
                new MeasureId(measure),
                by,
                groupName,
                GroupCounts.Counting.valueOf(counting.toUpperCase(Locale.ROOT)),
                people,
                counted,
                missed == null ? people - counted : missed,
                numerator,
                base);
    }
}
