package care.accord.sampledata.member;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.chance.Spread;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory;
import care.accord.sampledata.provider.Names;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.Practice;
import care.accord.sampledata.reference.AgeBand;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Place;
import java.util.List;
import java.util.Set;

/// Draws a member from the payer, the number and the seed, and from nothing else.
public final class People {
    private static final Spread BURDEN = new Spread(0.75);
    private static final int[] PLACE_WEIGHTS =
            Place.all().stream().mapToInt(Place::weight).toArray();
    private static final int DAYS_PER_400_YEARS = 146_097;

    private final Calendar calendar;
    private final Directory directory;

    public People(Calendar calendar, Directory directory) {
        this.calendar = calendar;
        this.directory = directory;
    }

    /// A member as chance has it.
    public Person draw(Payer payer, int number, Dice dice) {
        int age = age(payer, dice);
        Place place = place(dice);
        int birthDay =
                calendar.firstDay()
                        - age * DAYS_PER_400_YEARS / 400
                        - 1
                        - dice.below(DAYS_PER_400_YEARS / 400 - 1);
        boolean female = dice.perMille(age < 65 ? 505 : 545);
        Origin origin = new Origin(place, dice);
        Set<Condition> conditions = Illnesses.draw(origin, age, dice);
        Person.Origin described = origin.describe(payer, age, conditions);
        int deathDay = deathDay(age, conditions, dice);
        List<CoverageSpan> spans =
                new CoverageMonths(calendar, payer, age, dice).spans(place, deathDay);
        Practice practice = practice(place, dice);
        return new Person(
                payer,
                number,
                id(payer, number),
                Names.of(dice),
                female,
                birthDay,
                deathDay,
                described,
                spans,
                conditions,
                (int) BURDEN.of(dice, 1000),
                practice,
                usualClinician(practice, dice),
                false);
    }

    /// A member for a planted case: covered throughout, of an age the line of business has, alive, with no illness.
    public Person blank(Payer payer, int number, Dice dice) {
        Person drawn = draw(payer, number, dice);
        int age = payer == Payer.NORTH ? dice.between(66, 79) : dice.between(30, 58);
        CoverageKind kind = payer == Payer.NORTH ? CoverageKind.AB : CoverageKind.COM;
        return new Person(
                payer,
                number,
                drawn.id(),
                drawn.familyName(),
                drawn.female(),
                calendar.firstDay() - age * DAYS_PER_400_YEARS / 400 - 30,
                Person.ALIVE,
                new Person.Origin(
                        drawn.origin().race(),
                        drawn.origin().ethnicity(),
                        drawn.origin().language(),
                        "",
                        payer == Payer.NORTH ? "10" : ""),
                List.of(
                        new CoverageSpan(
                                calendar.firstDay(),
                                calendar.lastDay(),
                                kind,
                                drawn.spans().isEmpty()
                                        ? Place.all().getFirst()
                                        : drawn.spans().getFirst().place())),
                Set.of(),
                drawn.burdenPerMille(),
                drawn.practice(),
                drawn.clinician(),
                true);
    }

    private static String id(Payer payer, int number) {
        String digits = Integer.toString(number + 1);
        return payer.letter() + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }

    private static int age(Payer payer, Dice dice) {
        boolean old =
                switch (payer) {
                    case NORTH -> dice.perMille(880);
                    case SOUTH -> dice.perMille(120);
                };
        if (!old) {
            return payer == Payer.NORTH ? dice.between(26, 64) : dice.below(65);
        }
        int band = dice.below(1000);
        if (band < 530) {
            return dice.between(65, 74);
        }
        return band < 860 ? dice.between(75, 84) : 85 + dice.below(1 + dice.below(15));
    }

    private static Place place(Dice dice) {
        return Place.all().get(dice.weighted(PLACE_WEIGHTS));
    }

    /// @return [Person#ALIVE] or a day of the period
    private int deathDay(int age, Set<Condition> conditions, Dice dice) {
        int yearly = AgeBand.of(age).deathsPerMille();
        if (conditions.contains(Condition.HEART_FAILURE) || conditions.contains(Condition.CANCER)) {
            yearly *= 2;
        }
        if (!dice.perMille((long) yearly * calendar.months() / 12)) {
            return Person.ALIVE;
        }
        return dice.between(calendar.firstDay(), calendar.lastDay());
    }

    private Practice practice(Place place, Dice dice) {
        Organization organization;
        if (dice.perMille(280)) {
            organization = Organization.INDEPENDENT;
        } else {
            organization =
                    dice.perMille(place.eastPerMille()) ? Organization.EAST : Organization.WEST;
        }
        List<Practice> practices = directory.primaryCare(organization);
        return practices.get(dice.below(practices.size()));
    }

    private static Clinician usualClinician(Practice practice, Dice dice) {
        return practice.physicians().get(dice.below(practice.physicians().size()));
    }
}
