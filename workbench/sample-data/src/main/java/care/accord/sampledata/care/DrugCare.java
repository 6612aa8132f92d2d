package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.reference.Drug;

/// Prescriptions, filled every month by those who keep to them.
final class DrugCare {
    private DrugCare() {}

    static void happen(History history) {
        for (Drug drug : Drug.all()) {
            if (history.person().has(drug.condition())
                    && history.dice().perMille(drug.sharePerMille())) {
                take(history, drug);
            }
        }
    }

    private static void take(History history, Drug drug) {
        Person person = history.person();
        Dice dice = history.dice();
        int adherence = dice.between(550, 990);
        int refills = 0;
        int last = history.claimDays() - 1;
        for (int index = dice.below(Fill.DAYS_SUPPLIED);
                index <= last;
                index += 28 + dice.below(5)) {
            if (!dice.perMille(adherence)) {
                continue;
            }
            int day = person.claimDay(index);
            history.record(
                    new Fill(
                            history.nextId(),
                            drug.ndc(),
                            day,
                            refills++ % 12,
                            drug.cents(),
                            person.clinician(),
                            history.receivedBy(day)));
        }
    }
}
