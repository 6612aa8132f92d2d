package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.rest.InputsJson;
import care.accord.attribution.roster.store.RosterRow;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A roster decided again on what was known on an earlier day, against the roster as it is. Counts are there once it is
/// `done`.
///
/// @param members on the roster as known then
/// @param added on the roster now, and not as known then
/// @param dropped not on the roster now, and on it as known then
public record RecalculationJson(
        String rosterId,
        LocalDate asKnownOn,
        String status,
        @Nullable Long members,
        @Nullable Long added,
        @Nullable Long dropped,
        @Nullable Long changed,
        @Nullable Long kept,
        @Nullable Map<String, Long> causes,
        @Nullable Map<String, Long> causedBy,
        InputsJson inputs) {

    /// @param inputs on the earlier day
    static RecalculationJson running(RosterRow roster, InputsJson inputs) {
        return new RecalculationJson(
                roster.rosterId,
                inputs.asKnownOn(),
                "running",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                inputs);
    }

    /// @param inputs on the earlier day
    static RecalculationJson done(
            RosterRow roster, InputsJson inputs, Recalculation recalculation) {
        Comparison comparison = recalculation.comparison();
        return new RecalculationJson(
                roster.rosterId,
                inputs.asKnownOn(),
                "done",
                (long) recalculation.then().members().size(),
                comparison.count(Kind.ADDED),
                comparison.count(Kind.DROPPED),
                comparison.count(Kind.CHANGED),
                comparison.count(Kind.KEPT),
                ChangesJson.causes(comparison),
                ChangesJson.triggers(comparison),
                inputs);
    }
}
