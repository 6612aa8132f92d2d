package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.Practice;
import care.accord.sampledata.reference.AgeBand;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Illness;
import java.util.ArrayList;
import java.util.List;

/// Primary care, wellness visits and specialists, with the blood pressures taken there.
final class OfficeCare {
    private static final String[] ESTABLISHED = {"99212", "99213", "99214", "99215"};
    private static final int[] ESTABLISHED_WEIGHTS = {6, 46, 42, 6};
    private static final String[] NEW = {"99202", "99203", "99204", "99205"};
    private static final int[] NEW_WEIGHTS = {10, 48, 36, 6};
    private static final String[] COMPLAINTS = {
        "J069", "M545", "R05", "R5383", "N390", "L309", "Z0000", "M25561", "R519", "K219"
    };

    private static final List<Organization> ORGANIZATIONS = List.of(Organization.values());

    private final History history;
    private final Person person;
    private final Dice dice;
    private final BloodPressure bloodPressure;
    private final Habit habit;

    /// Whom a person sees for primary care; a nurse stands for nurse practitioners and physician assistants.
    private enum Habit {
        NOBODY,
        NURSE,
        ANYONE
    }

    OfficeCare(History history) {
        this.history = history;
        this.person = history.person();
        this.dice = history.dice();
        this.bloodPressure = new BloodPressure(person, dice);
        int draw = dice.below(1000);
        this.habit = draw < 85 ? Habit.NOBODY : draw < 120 ? Habit.NURSE : Habit.ANYONE;
    }

    void happen() {
        switch (habit) {
            case NOBODY -> {}
            case NURSE, ANYONE -> {
                primaryCare();
                wellness();
            }
        }
        specialists();
    }

    private void primaryCare() {
        int age = person.ageOn(history.world().calendar().firstDay());
        long rate = AgeBand.of(age).primaryVisitsPerMille();
        for (Illness illness : Illness.all()) {
            rate += person.has(illness.condition()) ? illness.primaryVisits() : 0;
        }
        rate = rate * (500 + person.burdenPerMille() / 2) / 1000;
        int visits = history.times(Math.min(rate, 14_000));
        for (int i = 0; i < visits; i++) {
            Clinician clinician = habit == Habit.NURSE ? nurse(person.practice()) : whoIsSeen();
            boolean usual = clinician.biller().equals(person.practice().biller());
            String code =
                    usual
                            ? ESTABLISHED[dice.weighted(ESTABLISHED_WEIGHTS)]
                            : NEW[dice.weighted(NEW_WEIGHTS)];
            visit(history.someDay(), clinician, code);
        }
    }

    private Clinician whoIsSeen() {
        int draw = dice.below(1000);
        if (draw < 720) {
            return person.clinician();
        }
        if (draw < 840) {
            return nurse(person.practice());
        }
        Organization own = person.practice().biller().organization();
        Organization seen = draw < 910 ? own : ORGANIZATIONS.get(dice.below(ORGANIZATIONS.size()));
        List<Practice> practices = history.world().directory().primaryCare(seen);
        Practice practice = practices.get(dice.below(practices.size()));
        return dice.perMille(800)
                ? practice.physicians().get(dice.below(practice.physicians().size()))
                : nurse(practice);
    }

    private Clinician nurse(Practice practice) {
        return practice.nonPhysicians().get(dice.below(practice.nonPhysicians().size()));
    }

    /// An annual wellness visit in some years, more often at some practices than at others.
    private void wellness() {
        Calendar calendar = history.world().calendar();
        if (person.ageOn(calendar.firstDay()) < 18) {
            return;
        }
        int uptake = 470 + Math.floorMod(person.practice().biller().tin().hashCode(), 7) * 50;
        boolean first = dice.perMille(120);
        for (int month = 0; month + 12 <= calendar.months(); month += 12) {
            int day = calendar.monthStart(month) + dice.below(365);
            if (!dice.perMille(uptake) || !person.coveredOn(day)) {
                continue;
            }
            Clinician clinician =
                    habit == Habit.NURSE ? nurse(person.practice()) : person.clinician();
            visit(day, clinician, first ? "G0438" : "G0439");
            first = false;
        }
    }

    private void specialists() {
        Directory directory = history.world().directory();
        for (Illness illness : Illness.all()) {
            if (!person.has(illness.condition())) {
                continue;
            }
            List<Clinician> known = directory.specialists(illness.specialty());
            Clinician usual = known.get(dice.below(known.size()));
            int visits = history.times(illness.specialistVisits());
            for (int i = 0; i < visits; i++) {
                String code = i == 0 ? "99204" : ESTABLISHED[dice.weighted(ESTABLISHED_WEIGHTS)];
                visit(history.someDay(), usual, code, person.code(illness.condition()));
            }
        }
    }

    private void visit(int day, Clinician clinician, String code) {
        String reason = COMPLAINTS[dice.below(COMPLAINTS.length)];
        visit(day, clinician, code, code.startsWith("G") ? "Z0000" : reason);
    }

    private void visit(int day, Clinician clinician, String code, String reason) {
        List<Claim.Line> lines = new ArrayList<>(2);
        lines.add(history.office(day, clinician, code));
        if (dice.perMille(90)) {
            lines.add(history.office(day, clinician, "93000"));
        }
        if (person.has(Condition.DIABETES) && dice.perMille(120)) {
            lines.add(history.office(day, clinician, "83036"));
        }
        history.professional(history.diagnoses(reason), lines);
        history.record(new Visit(day, clinician, code, bloodPressure.taken()));
    }
}
