package care.accord.sampledata.member;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Place;
import java.util.Set;

/// Race, ethnicity, language and poverty as the place of residence makes them likely.
final class Origin {
    private final String race;
    private final String ethnicity;
    private final String language;
    private final boolean poor;
    private final int deprivation;

    Origin(Place place, Dice dice) {
        int draw = dice.below(1000);
        int black = place.whitePerMille() + place.blackPerMille();
        int hispanic = black + place.hispanicPerMille();
        String drawnLanguage = "en";
        if (draw < place.whitePerMille()) {
            race = "white";
        } else if (draw < black) {
            race = "black or african american";
        } else if (draw < hispanic) {
            race = dice.perMille(700) ? "white" : "other race";
            drawnLanguage = dice.perMille(430) ? "es" : "en";
        } else if (draw < hispanic + place.asianPerMille()) {
            race = "asian";
            drawnLanguage = dice.perMille(300) ? "vi" : "en";
        } else {
            race = dice.perMille(500) ? "american indian or alaska native" : "unknown";
        }
        language = drawnLanguage;
        ethnicity =
                draw >= black && draw < hispanic ? "hispanic or latino" : "not hispanic or latino";
        deprivation = place.deprivation();
        poor = dice.perMille(20 + deprivation * 4L);
    }

    boolean isBlack() {
        return race.startsWith("black");
    }

    int deprivation() {
        return deprivation;
    }

    Person.Origin describe(Payer payer, int age, Set<Condition> conditions) {
        return switch (payer) {
            case NORTH ->
                    new Person.Origin(
                            race, ethnicity, language, dual(age), medicareStatus(age, conditions));
            case SOUTH -> new Person.Origin(race, ethnicity, language, "", "");
        };
    }

    private String dual(int age) {
        if (!poor) {
            return "";
        }
        return age < 65 || deprivation > 60 ? "02" : "03";
    }

    private static String medicareStatus(int age, Set<Condition> conditions) {
        boolean renal = conditions.contains(Condition.ESRD);
        return (age < 65 ? "2" : "1") + (renal ? "1" : "0");
    }
}
