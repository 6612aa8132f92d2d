package care.accord.attribution.whatif;

import care.accord.attribution.assignment.MarkedAssignment;
import care.accord.attribution.roster.Change;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.RosterDifference;
import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Kernel;
import care.accord.population.Population;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The roster a run would have under other terms, as the moves it takes: one pass of the kernel over those who can be
/// affected, with another map from lines to entities. Nothing is loaded and nothing is stored.
///
/// @param members how many would be on the roster
/// @param memberMonths theirs, in the performance period of the run
/// @param moves those who would come, go or have another clinician, in order of id
public record Projection(long members, long memberMonths, List<Move> moves) {
    public Projection {
        moves = List.copyOf(moves);
    }

    /// The roster under other terms.
    ///
    /// @param run of everyone
    public static Projection of(Run run, RunTerms terms) {
        Population population = run.population();
        Kernel<MarkedAssignment> rule = terms.on(population).marking();
        BitSet people = Affected.people(run, terms);
        List<Move> moves = new ArrayList<>();
        for (int index = people.nextSetBit(0); index >= 0; index = people.nextSetBit(index + 1)) {
            Decision before = run.roster().decisions().get(index);
            MarkedAssignment decided = rule.decide(population.beneficiary(index));
            Decision after =
                    new Decision(
                            before.beneficiary(),
                            before.displayName(),
                            decided.assignment(),
                            before.memberMonths(),
                            decided.approximations());
            RosterDifference.change(Optional.of(before), Optional.of(after))
                    .filter(change -> change.kind() != Kind.KEPT)
                    .ifPresent(change -> moves.add(new Move(change, before, after)));
        }
        return of(run, moves);
    }

    private static Projection of(Run run, List<Move> moves) {
        long members = 0;
        long months = 0;
        for (Decision decision : run.roster().decisions()) {
            if (decision.toContract()) {
                members++;
                months += decision.memberMonths();
            }
        }
        for (Move move : moves) {
            int sign = sign(move.change());
            members += sign;
            months += (long) sign * move.after().memberMonths();
        }
        return new Projection(members, months, moves);
    }

    private static int sign(Change change) {
        return switch (change.kind()) {
            case ADDED -> 1;
            case DROPPED -> -1;
            case CHANGED, KEPT -> 0;
        };
    }

    /// Moves of people who are on the roster now: who is not, only the payer knows.
    public List<Move> movesOfMembers() {
        return moves.stream().filter(move -> move.change().kind() != Kind.ADDED).toList();
    }

    public long count(Kind kind) {
        return moves.stream().filter(move -> move.change().kind() == kind).count();
    }
}
