package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Line;
import care.accord.sampledata.care.Claim.Stay;
import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.chance.Spread;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.reference.AgeBand;
import care.accord.sampledata.reference.Illness;
import care.accord.sampledata.reference.StayReason;
import java.util.ArrayList;
import java.util.List;

/// Admissions with their readmissions and what follows a discharge, emergencies, and the last days.
final class HospitalCare {
    private static final Spread STAY_COST = new Spread(0.55);
    private static final Spread EMERGENCY_COST = new Spread(0.8);
    private static final int MOST_DAYS = 45;

    private final History history;
    private final Person person;
    private final Dice dice;
    private final Directory directory;
    private final int age;

    HospitalCare(History history) {
        this.history = history;
        this.person = history.person();
        this.dice = history.dice();
        this.directory = history.world().directory();
        this.age = person.ageOn(history.world().calendar().firstDay());
    }

    void happen() {
        long admissions = AgeBand.of(age).admissionsPerMille();
        long emergencies = AgeBand.of(age).emergenciesPerMille();
        for (Illness illness : Illness.all()) {
            admissions += person.has(illness.condition()) ? illness.admissions() : 0;
            emergencies += person.has(illness.condition()) ? illness.emergencies() : 0;
        }
        int stays = history.times(admissions * person.burdenPerMille() / 1000);
        for (int i = 0; i < stays; i++) {
            admit(history.someDay());
        }
        int visits = history.times(emergencies * person.burdenPerMille() / 1000);
        for (int i = 0; i < visits; i++) {
            emergency(history.someDay());
        }
        lastDays();
    }

    private void lastDays() {
        if (person.deathDay() == Person.ALIVE || !person.coveredOn(person.deathDay())) {
            return;
        }
        if (dice.perMille(450)) {
            int day = person.deathDay() - 1 - dice.below(12);
            if (person.coveredOn(day)) {
                admit(day);
            }
        } else if (dice.perMille(650)) {
            FacilityCare.hospice(history, person.deathDay() - dice.between(5, 100));
        }
    }

    /// One admission; one in seven discharges is followed by another within thirty days.
    private void admit(int day) {
        int admission = day;
        do {
            int discharge = stay(admission, reason());
            if (discharge >= person.deathDay()) {
                return;
            }
            admission = discharge + dice.between(2, 29);
        } while (dice.perMille(140) && person.coveredOn(admission));
    }

    private StayReason reason() {
        List<StayReason> all = StayReason.all();
        int[] weights = new int[all.size()];
        for (int i = 0; i < weights.length; i++) {
            StayReason reason = all.get(i);
            boolean open = reason.condition().map(person::has).orElse(true);
            weights[i] = open ? reason.weight() : 0;
        }
        return all.get(dice.weighted(weights));
    }

    /// @return the day of discharge
    private int stay(int admission, StayReason reason) {
        int days = Math.min(MOST_DAYS, 1 + dice.below(reason.days() * 2));
        int discharge = Math.min(admission + days, person.lastCoveredFrom(admission));
        long cents = STAY_COST.of(dice, reason.cents()) * person.payer().stayPerMille() / 1000;
        boolean nursing = age >= 70 && discharge < person.deathDay() && dice.perMille(270);
        String disposition = nursing ? "03" : "01";
        Stay stay =
                new Stay(admission, discharge, discharge >= person.deathDay() ? "20" : disposition);
        List<String> diagnoses = history.diagnoses(reason.principal());
        history.institutional(
                hospital(),
                "111",
                diagnoses,
                new History.Bed(
                        admission,
                        discharge,
                        stay,
                        reason.drg(),
                        HospitalLines.of(admission, discharge, cents)));
        rounds(admission, discharge, diagnoses);
        if (nursing) {
            FacilityCare.nursing(history, discharge, dice.between(7, 40));
        } else {
            followUp(discharge);
        }
        return discharge;
    }

    private Biller hospital() {
        List<Biller> hospitals = directory.hospitals();
        Organization own = person.practice().biller().organization();
        return own.signsContracts() && dice.perMille(700)
                ? directory.hospital(own)
                : hospitals.get(dice.below(hospitals.size()));
    }

    private void rounds(int admission, int discharge, List<String> diagnoses) {
        Clinician hospitalist = directory.service(Directory.Service.HOSPITALIST);
        List<Line> lines = new ArrayList<>();
        for (int day = admission; day <= discharge; day++) {
            String code = day == admission ? "99223" : day == discharge ? "99239" : "99232";
            lines.add(new Line(day, "", code, 1, hospitalist, "21", history.fee(code)));
        }
        history.professional(diagnoses, lines);
    }

    /// Transitional care at the usual practice within two weeks.
    private void followUp(int discharge) {
        int day = discharge + dice.between(4, 13);
        if (dice.perMille(260) && person.coveredOn(day)) {
            String code = day - discharge <= 7 ? "99496" : "99495";
            history.professional(
                    history.diagnoses("Z09"),
                    List.of(history.office(day, person.clinician(), code)));
        }
    }

    private void emergency(int day) {
        Clinician physician = directory.service(Directory.Service.EMERGENCY);
        String code = dice.perMille(450) ? "99284" : dice.perMille(400) ? "99285" : "99283";
        List<String> diagnoses = history.diagnoses(dice.perMille(500) ? "R079" : "S93401A");
        long cents = EMERGENCY_COST.of(dice, 98_000) * person.payer().stayPerMille() / 1000;
        List<Line> lines =
                List.of(
                        new Line(day, "0450", code, 1, Clinician.NONE, "", cents * 7 / 10),
                        new Line(day, "0301", "80053", 1, Clinician.NONE, "", cents * 3 / 10));
        history.institutional(
                hospital(), "131", diagnoses, new History.Bed(day, day, Stay.NONE, "", lines));
        history.professional(
                diagnoses, List.of(new Line(day, "", code, 1, physician, "23", history.fee(code))));
    }
}
