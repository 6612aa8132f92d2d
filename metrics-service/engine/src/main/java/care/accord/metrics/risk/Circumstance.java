package care.accord.metrics.risk;

import care.accord.metrics.risk.Enrollee.Income;
import care.accord.metrics.risk.Enrollee.Setting;
import java.util.OptionalLong;

/// A fact about the person that the choice of a segment or an addition can depend on.
enum Circumstance {
    AGED("aged"),
    DISABLED("disabled"),
    ORIGINALLY_DISABLED("originally-disabled"),
    ENTITLED_BY_DISABILITY("entitled-by-disability"),
    ENTITLED_BY_KIDNEYS("entitled-by-kidneys"),
    MEDICAID("medicaid"),
    FULL_DUAL("full-dual"),
    PARTIAL_DUAL("partial-dual"),
    LOW_INCOME("low-income"),
    FEMALE("female"),
    MALE("male"),
    NEW_ENROLLEE("new-enrollee"),
    SPECIAL_NEEDS("special-needs"),
    INSTITUTION("institution"),
    KIDNEY_CARE("kidney-care"),
    TRANSPLANT_MONTH_1("transplant-month-1"),
    TRANSPLANT_MONTH_2("transplant-month-2"),
    TRANSPLANT_MONTH_3("transplant-month-3"),
    GRAFT("graft"),
    GRAFT_MONTHS_4_TO_9("graft-months-4-to-9"),
    GRAFT_MONTHS_10_ON("graft-months-10-on");

    private static final Circumstance[] ALL = values();

    private final String word;

    Circumstance(String word) {
        this.word = word;
    }

    /// Every fact that holds for a person, one bit each.
    static long of(Enrollee person) {
        long facts = 0;
        for (int place = 0; place < ALL.length; place++) {
            if (ALL[place].holdsFor(person)) {
                facts |= 1L << place;
            }
        }
        return facts;
    }

    /// The bit of the fact that a word names; empty if it names none.
    static OptionalLong bit(String word) {
        for (int place = 0; place < ALL.length; place++) {
            if (ALL[place].word.equals(word)) {
                return OptionalLong.of(1L << place);
            }
        }
        return OptionalLong.empty();
    }

    private boolean holdsFor(Enrollee person) {
        int month = person.monthsSinceTransplant();
        return switch (this) {
            case AGED -> person.isAged();
            case DISABLED -> person.isDisabled();
            case ORIGINALLY_DISABLED -> person.wasOriginallyDisabled();
            case ENTITLED_BY_DISABILITY -> person.entitlement() == Entitlement.DISABILITY;
            case ENTITLED_BY_KIDNEYS -> person.entitlement().isByKidneys();
            case MEDICAID -> person.dual() != Dual.NONE;
            case FULL_DUAL -> person.dual() == Dual.FULL;
            case PARTIAL_DUAL -> person.dual() == Dual.PARTIAL;
            case LOW_INCOME -> person.income() == Income.LOW;
            case FEMALE -> person.sex() == Sex.FEMALE;
            case MALE -> person.sex() == Sex.MALE;
            case NEW_ENROLLEE -> person.isNew();
            case SPECIAL_NEEDS -> person.setting() == Setting.NEW_ENROLLEE_SPECIAL_NEEDS;
            case INSTITUTION -> person.isInInstitution();
            case KIDNEY_CARE -> person.kidneys().isPresent();
            case TRANSPLANT_MONTH_1 -> month == 1;
            case TRANSPLANT_MONTH_2 -> month == 2;
            case TRANSPLANT_MONTH_3 -> month == 3;
            case GRAFT -> month > 3;
            case GRAFT_MONTHS_4_TO_9 -> month > 3 && month < 10;
            case GRAFT_MONTHS_10_ON -> month > 9;
        };
    }
}
