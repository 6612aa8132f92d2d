package care.accord.servicekit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// What one tenant shares with another.
@Entity
@Table(name = "agreement")
@IdClass(AgreementRow.Key.class)
public class AgreementRow {
    /// The key of an agreement.
    public record Key(String tenantId, String agreementId) {}

    @Id
    @Column(name = "tenant_id")
    public String tenantId = "";

    @Id
    @Column(name = "agreement_id")
    public String agreementId = "";

    @Column(name = "counterparty_id")
    public String counterpartyId = "";

    @Column(name = "contract_id")
    public String contractId = "";
}
