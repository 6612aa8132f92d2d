package care.accord.attribution.chain;

import care.accord.programrules.chain.OrderBy;
import java.util.List;
import java.util.Optional;

/// What a rule decided.
///
/// @param standings everybody who competed, in order, the winner first
/// @param by what set the winner apart from the runner-up
/// @param tie whether the rule's own measure left it open
/// @param basis the list of specialties that decided, under a chain of specialists; blank otherwise
public record Choice(
        List<Standing> standings, DecidingFactor by, boolean tie, Shares shares, String basis) {
    public Choice {
        standings = List.copyOf(standings);
    }

    /// The first of an order decides alone.
    ///
    /// @param order what the standings are sorted by
    static Choice first(List<Standing> standings, List<OrderBy> order) {
        Standing winner = standings.getFirst();
        if (standings.size() == 1) {
            return new Choice(standings, DecidingFactor.ONLY, false, Shares.whole(winner), "");
        }
        Optional<OrderBy> by = Order.difference(order, winner, standings.get(1));
        boolean tie = by.isEmpty() || !by.equals(order.stream().findFirst());
        return new Choice(
                standings,
                by.map(DecidingFactor::of).orElse(DecidingFactor.IDENTIFIER),
                tie,
                Shares.whole(winner),
                "");
    }

    Choice on(String list) {
        return new Choice(standings, by, tie, shares, list);
    }

    public Standing winner() {
        return standings.getFirst();
    }

    public Optional<Standing> runnerUp() {
        return standings.stream().skip(1).findFirst();
    }

    /// By how much the winner is ahead in what decided: months, visits, cents or days; 0 where nothing was compared.
    public long margin() {
        Optional<Standing> second = runnerUp();
        if (second.isEmpty()) {
            return 0;
        }
        return switch (by) {
            case MONTHS -> winner().months() - second.get().months();
            case VISITS -> winner().visits() - second.get().visits();
            case DOLLARS -> winner().allowed().minus(second.get().allowed()).cents();
            case LATEST -> winner().latest().toEpochDay() - second.get().latest().toEpochDay();
            case ONLY, IDENTIFIER, LOT, SHARED -> 0;
        };
    }
}
