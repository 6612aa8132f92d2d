package care.accord.attribution.payerlist;

import java.util.List;
import java.util.Optional;

/// What a payer's list says of somebody; a list of identifiers says nothing.
///
/// @param step the step that decided, as the payer codes it; blank where the list does not say
/// @param voluntary whether the person's choice decided
/// @param claimsBased whether claims alone would have assigned them
/// @param tin the practice that furnished most, or was chosen; blank where that is not said or several are level
/// @param npi the clinician there that furnished most, or was chosen; blank likewise
/// @param reasons why the person is not assigned, where the list speaks of people who are not
public record Listing(
        String step,
        Optional<Boolean> voluntary,
        Optional<Boolean> claimsBased,
        String tin,
        String npi,
        List<Stated> reasons) {
    public static final Listing SILENT =
            new Listing("", Optional.empty(), Optional.empty(), "", "", List.of());

    public Listing {
        reasons = List.copyOf(reasons);
    }

    /// Of somebody whom the list has only to say why they are not assigned.
    public static Listing left(List<Stated> reasons) {
        return new Listing("", Optional.empty(), Optional.empty(), "", "", reasons);
    }
}
