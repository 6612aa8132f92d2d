package care.accord.attribution.whatif.rest;

import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.rest.DecisionJson;
import care.accord.attribution.roster.rest.InputsJson;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.whatif.Move;
import care.accord.attribution.whatif.Projection;
import care.accord.servicekit.listing.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The roster there would be: its size, and a page of those who would enter, leave or have another clinician.
///
/// @param members how many would be on the roster
/// @param membersNow how many are
/// @param causes how many would move with which meaning for them
/// @param unseen identifiers of the question that no claim line names, so that they change nothing
/// @param shared practices and facilities of the question that another organization's list has as well, so that they count for nobody
public record WhatIfJson(
        long members,
        long membersNow,
        long memberMonths,
        long memberMonthsNow,
        long entered,
        long left,
        long changed,
        Map<String, Long> causes,
        List<String> unseen,
        List<String> shared,
        List<MoveJson> data,
        boolean hasMore,
        @Nullable String next,
        InputsJson inputs) {

    /// What the question names without effect.
    record Ineffective(List<String> unseen, List<String> shared) {}

    /// Somebody whose place would be another one.
    ///
    /// @param row place in the list, for paging
    public record MoveJson(
            int row,
            String beneficiaryId,
            String name,
            String move,
            String cause,
            DecisionJson before,
            DecisionJson after) {

        /// @param before as the caller reads it
        /// @param after as the caller reads it
        static MoveJson of(int row, Move move, DecisionJson before, DecisionJson after) {
            return new MoveJson(
                    row,
                    move.change().beneficiary().value(),
                    move.change().displayName(),
                    word(move.change().kind()),
                    move.change().cause().key(),
                    before,
                    after);
        }
    }

    static String word(Kind kind) {
        return switch (kind) {
            case ADDED -> "entered";
            case DROPPED -> "left";
            case CHANGED -> "changed";
            case KEPT -> "kept";
        };
    }

    static WhatIfJson of(
            RosterRow roster, Projection projection, Ineffective named, Page<MoveJson> page) {
        Map<String, Long> causes = new TreeMap<>();
        projection
                .moves()
                .forEach(move -> causes.merge(move.change().cause().key(), 1L, Math::addExact));
        return new WhatIfJson(
                projection.members(),
                roster.members,
                projection.memberMonths(),
                roster.memberMonths,
                projection.count(Kind.ADDED),
                projection.count(Kind.DROPPED),
                projection.count(Kind.CHANGED),
                causes,
                named.unseen(),
                named.shared(),
                page.data(),
                page.hasMore(),
                page.next(),
                InputsJson.of(roster));
    }
}
