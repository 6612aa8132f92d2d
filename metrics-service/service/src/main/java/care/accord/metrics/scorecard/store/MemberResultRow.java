package care.accord.metrics.scorecard.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;

/// Where a member stands in a measure of a scorecard. Written by COPY, read through here.
@Entity
@Table(name = "member_result")
@IdClass(MemberResultKey.class)
public class MemberResultRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String scorecardId;
    @Id public String measure;
    @Id public int rowNumber;
    public String counterpartyId;
    public String beneficiaryId;
    public String name;
    public String standing;
    public String[] evidence;

    public static List<MemberResultRow> of(
            String scorecardId, String measure, int limit, int afterRow) {
        return find(
                        "scorecardId = ?1 and measure = ?2 and rowNumber > ?3 order by rowNumber",
                        scorecardId,
                        measure,
                        afterRow)
                .page(0, limit)
                .list();
    }
}
