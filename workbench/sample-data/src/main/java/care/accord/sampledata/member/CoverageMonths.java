package care.accord.sampledata.member;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.reference.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Coverage month by month: late joiners, leavers, gaps, months in a private plan or in one part only, and moves.
final class CoverageMonths {
    private final Calendar calendar;
    private final Dice dice;
    private final CoverageKind[] months;

    CoverageMonths(Calendar calendar, Payer payer, int age, Dice dice) {
        this.calendar = calendar;
        this.dice = dice;
        this.months = new CoverageKind[calendar.months()];
        switch (payer) {
            case NORTH -> medicare();
            case SOUTH -> Arrays.fill(months, age < 65 ? CoverageKind.COM : CoverageKind.MA);
        }
        boolean works = payer == Payer.SOUTH;
        if (dice.perMille(works ? 130 : 60)) {
            Arrays.fill(months, 0, dice.between(1, months.length - 1), CoverageKind.NONE);
        }
        if (dice.perMille(works ? 110 : 15)) {
            Arrays.fill(
                    months, dice.between(1, months.length - 1), months.length, CoverageKind.NONE);
        }
        if (dice.perMille(works ? 50 : 12)) {
            stretch(CoverageKind.NONE, 4);
        }
    }

    private void medicare() {
        Arrays.fill(months, CoverageKind.AB);
        int draw = dice.below(1000);
        if (draw < 45) {
            stretch(CoverageKind.MA, months.length);
        } else if (draw < 55) {
            stretch(CoverageKind.A, 8);
        } else if (draw < 60) {
            stretch(CoverageKind.B, 8);
        }
    }

    private void stretch(CoverageKind kind, int longest) {
        int first = dice.below(months.length);
        int last = Math.min(months.length, first + 1 + dice.below(longest));
        Arrays.fill(months, first, last, kind);
    }

    /// Spans of equal months, cut off at death. Someone who dies before joining has none.
    List<CoverageSpan> spans(Place home, int deathDay) {
        int moves = dice.perMille(65) ? dice.between(1, months.length - 1) : months.length;
        Place next = Place.all().get(dice.below(Place.all().size()));
        List<CoverageSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < months.length && calendar.monthStart(from) <= deathDay) {
            int until = from + 1;
            while (until < months.length && until != moves && months[until] == months[from]) {
                until++;
            }
            if (months[from] != CoverageKind.NONE) {
                Place place = from < moves ? home : next;
                int end = Math.min(calendar.monthStart(until) - 1, deathDay);
                spans.add(new CoverageSpan(calendar.monthStart(from), end, months[from], place));
            }
            from = until;
        }
        return spans;
    }
}
