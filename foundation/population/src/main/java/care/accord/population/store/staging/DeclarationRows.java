package care.accord.population.store.staging;

import care.accord.population.Consent;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.store.rows.Row;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// Rows of what people declared, as [Table] has their columns.
final class DeclarationRows {
    private DeclarationRows() {}

    static void write(VoluntaryAlignment alignment, Row row) {
        row.text(alignment.beneficiary().value())
                .day(alignment.effective())
                .day(alignment.received())
                .text(alignment.clinician().map(Npi::value).orElse(""))
                .text(alignment.practice().map(Tin::value).orElse(""))
                .day(alignment.revoked())
                .text(alignment.source());
    }

    static void write(SharingPreference preference, Row row) {
        row.text(preference.beneficiary().value())
                .day(preference.effective())
                .day(preference.received())
                .text(preference.choice().code())
                .text(preference.scope().code())
                .text(preference.source());
    }

    static void write(Consent consent, Row row) {
        row.text(consent.beneficiary().value())
                .day(consent.effective())
                .day(consent.received())
                .text(consent.id())
                .text(consent.recipient())
                .day(consent.end());
    }

    /// Known from the beginning: a restriction found later holds for what was known before, too.
    static void write(RestrictedClaim claim, Row row) {
        row.text(claim.beneficiary().value())
                .day(Optional.empty())
                .text(claim.claimId())
                .text(claim.listEdition());
    }
}
