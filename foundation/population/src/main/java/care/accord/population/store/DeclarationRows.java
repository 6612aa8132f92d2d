package care.accord.population.store;

import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.VoluntaryAlignment;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.io.IOException;
import java.util.Optional;

/// Rows of what people declared, as [Table] has their columns.
final class DeclarationRows {
    private DeclarationRows() {}

    static void write(VoluntaryAlignment alignment, RowWriter row) throws IOException {
        row.text(alignment.beneficiary().value())
                .day(alignment.received())
                .text(alignment.clinician().map(Npi::value).orElse(""))
                .text(alignment.practice().map(Tin::value).orElse(""))
                .day(alignment.effective())
                .day(alignment.revoked())
                .text(alignment.source())
                .end();
    }

    static void write(SharingPreference preference, RowWriter row) throws IOException {
        row.text(preference.beneficiary().value())
                .day(preference.received())
                .text(preference.choice().code())
                .text(preference.scope().code())
                .day(preference.effective())
                .text(preference.source())
                .end();
    }

    /// Known from the beginning: a restriction found later holds for what was known before, too.
    static void write(RestrictedClaim claim, RowWriter row) throws IOException {
        row.text(claim.beneficiary().value())
                .day(Optional.empty())
                .text(claim.claimId())
                .text(claim.listEdition())
                .end();
    }
}
