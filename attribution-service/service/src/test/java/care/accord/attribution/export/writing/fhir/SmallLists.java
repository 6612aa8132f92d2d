package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// A list without a database.
public final class SmallLists {
    private SmallLists() {}

    public static ListVersion list() {
        TermsRow terms = new TermsRow();
        terms.tenantId = "payer-north";
        terms.counterpartyId = "provider-east";
        terms.contractId = "c-1";
        terms.periodStart = LocalDate.of(2025, 1, 1);
        terms.periodEnd = LocalDate.of(2025, 12, 31);
        RosterRow roster = new RosterRow();
        roster.dataAsOf = LocalDate.of(2026, 1, 31);
        roster.decidedAt = OffsetDateTime.parse("2026-02-01T00:00:00Z");
        return new ListVersion(terms, roster, "1", ListVersion.DRAFT, roster.decidedAt);
    }
}
