package care.accord.sampledata.member;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Illness;
import java.util.EnumSet;
import java.util.Set;

/// Which chronic illnesses a person has: more with age and deprivation, and illnesses bring each other.
final class Illnesses {
    private Illnesses() {}

    static Set<Condition> draw(Origin origin, int age, Dice dice) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        for (Illness illness : Illness.all()) {
            long share = illness.prevalencePerMille(age);
            share = share * (800 + origin.deprivation() * 4L) / 1000;
            share = share * companions(illness.condition(), conditions, origin) / 100;
            if (dice.perMille(Math.min(share, 950))) {
                conditions.add(illness.condition());
            }
        }
        return conditions;
    }

    /// How much likelier an illness is, in hundredths, given those that come before it in [Condition].
    private static int companions(Condition condition, Set<Condition> conditions, Origin origin) {
        return switch (condition) {
            case HYPERTENSION -> origin.isBlack() ? 125 : 100;
            case DIABETES -> given(Condition.HYPERTENSION, conditions, 130, 60);
            case HEART_FAILURE -> given(Condition.HYPERTENSION, conditions, 130, 50);
            case CORONARY_DISEASE -> given(Condition.HYPERLIPIDEMIA, conditions, 130, 70);
            case ATRIAL_FIBRILLATION -> given(Condition.HEART_FAILURE, conditions, 240, 85);
            case KIDNEY_DISEASE -> given(Condition.DIABETES, conditions, 190, 75);
            case ESRD -> given(Condition.KIDNEY_DISEASE, conditions, 320, 40);
            case DEPRESSION -> given(Condition.COPD, conditions, 150, 95);
            case OBESITY -> given(Condition.DIABETES, conditions, 170, 85);
            case STROKE -> given(Condition.ATRIAL_FIBRILLATION, conditions, 190, 85);
            case HYPERLIPIDEMIA, COPD, ASTHMA, SUBSTANCE_USE, CANCER, DEMENTIA, ARTHRITIS -> 100;
        };
    }

    private static int given(Condition other, Set<Condition> conditions, int with, int without) {
        return conditions.contains(other) ? with : without;
    }
}
