package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.reference.Condition;
import java.util.List;

/// A person's blood pressures: around a level of their own, sometimes not taken, sometimes taken twice.
final class BloodPressure {
    private final Dice dice;
    private final int usualSystolic;

    BloodPressure(Person person, Dice dice) {
        this.dice = dice;
        boolean raised = person.has(Condition.HYPERTENSION) && dice.perMille(310);
        int normal = person.has(Condition.HYPERTENSION) ? 128 : 119;
        usualSystolic = raised ? 149 : normal;
    }

    List<Visit.Pressure> taken() {
        int draw = dice.below(1000);
        if (draw < 110) {
            return List.of();
        }
        return draw < 150 ? List.of(one(), one()) : List.of(one());
    }

    private Visit.Pressure one() {
        int swing = dice.below(13) + dice.below(13) - 12;
        int systolic = usualSystolic + swing;
        return new Visit.Pressure(systolic, systolic * 58 / 100 + dice.below(9));
    }
}
