package care.accord.attribution.contract.store;

import care.accord.attribution.assignment.Participant;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One participant of a list.
@Entity
@Table(name = "participant")
@IdClass(ParticipantKey.class)
public class ParticipantRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;
    @Id public int position;
    public String tin;
    public String npi;
    public String ccn;
    public String practiceName;
    public String providerName;
    public String specialty;
    public LocalDate firstDay;
    public LocalDate lastDay;

    public static ParticipantRow of(ParticipantKey key, Participant participant) {
        ParticipantRow row = new ParticipantRow();
        row.tenantId = key.tenantId();
        row.contractId = key.contractId();
        row.version = key.version();
        row.position = key.position();
        row.tin = participant.tin();
        row.npi = participant.npi();
        row.ccn = participant.ccn();
        row.practiceName = participant.practiceName();
        row.providerName = participant.providerName();
        row.specialty = participant.specialty();
        row.firstDay = participant.from().orElse(null);
        row.lastDay = participant.until().orElse(null);
        return row;
    }

    public Participant toParticipant() {
        return new Participant(
                tin,
                npi,
                ccn,
                practiceName,
                providerName,
                specialty,
                Optional.ofNullable(firstDay),
                Optional.ofNullable(lastDay));
    }

    public static List<Participant> list(String contractId, int version) {
        List<ParticipantRow> rows =
                list("contractId = ?1 and version = ?2 order by position", contractId, version);
        return rows.stream().map(ParticipantRow::toParticipant).toList();
    }
}
