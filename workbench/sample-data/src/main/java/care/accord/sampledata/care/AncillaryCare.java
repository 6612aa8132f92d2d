package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Line;
import care.accord.sampledata.care.Claim.Stay;
import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.chance.Spread;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory;
import care.accord.sampledata.provider.Directory.Service;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Fee;
import java.util.ArrayList;
import java.util.List;

/// Laboratory, imaging, day surgery, therapy and infusions.
final class AncillaryCare {
    private static final Spread SURGERY_COST = new Spread(0.5);
    private static final String[] PANELS = {"80053", "85025", "80061", "84443", "36415"};
    private static final String[] IMAGES = {"71046", "74177", "70450", "77067", "93306"};
    private static final String[] OPERATIONS = {"45378", "66984", "29881", "43239"};

    private final History history;
    private final Person person;
    private final Dice dice;
    private final Directory directory;

    AncillaryCare(History history) {
        this.history = history;
        this.person = history.person();
        this.dice = history.dice();
        this.directory = history.world().directory();
    }

    void happen() {
        int illnesses = person.conditions().size();
        int labs = history.times(900 + illnesses * 550L);
        for (int i = 0; i < labs; i++) {
            laboratory(history.someDay());
        }
        int images = history.times(400 + illnesses * 330L);
        for (int i = 0; i < images; i++) {
            String code = IMAGES[dice.below(IMAGES.length)];
            single(directory.service(Service.RADIOLOGY), code, "22");
        }
        int operations = history.times(150 + illnesses * 150L);
        for (int i = 0; i < operations; i++) {
            operation(history.someDay());
        }
        if (person.has(Condition.ARTHRITIS) && dice.perMille(350)) {
            int sessions = dice.between(4, 14);
            for (int i = 0; i < sessions; i++) {
                single(specialist("25", "20"), "97110", "11");
            }
        }
        infusions();
    }

    private Clinician specialist(String first, String otherwise) {
        List<Clinician> known = directory.specialists(first);
        List<Clinician> chosen = known.isEmpty() ? directory.specialists(otherwise) : known;
        return chosen.get(dice.below(chosen.size()));
    }

    private void single(Clinician clinician, String code, String placeOfService) {
        int day = history.someDay();
        int units = Fee.of(code).units();
        history.professional(
                history.diagnoses("R6889"),
                List.of(
                        new Line(
                                day,
                                "",
                                code,
                                units,
                                clinician,
                                placeOfService,
                                history.fee(code))));
    }

    private void laboratory(int day) {
        Clinician laboratory = directory.service(Service.LABORATORY);
        List<Line> lines = new ArrayList<>(4);
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            String code = PANELS[(i * 2 + count) % PANELS.length];
            lines.add(new Line(day, "", code, 1, laboratory, "81", history.fee(code)));
        }
        if (person.has(Condition.DIABETES)) {
            lines.add(new Line(day, "", "83036", 1, laboratory, "81", history.fee("83036")));
        }
        history.professional(history.diagnoses("Z0189"), lines);
    }

    private void operation(int day) {
        String code = OPERATIONS[dice.below(OPERATIONS.length)];
        List<Biller> hospitals = directory.hospitals();
        Biller hospital = hospitals.get(dice.below(hospitals.size()));
        long cents =
                SURGERY_COST.of(dice, Fee.of(code).cents()) * person.payer().stayPerMille() / 1000;
        history.institutional(
                hospital,
                "131",
                history.diagnoses("Z1211"),
                new History.Bed(
                        day,
                        day,
                        Stay.NONE,
                        "",
                        List.of(
                                new Line(day, "0360", code, 1, Clinician.NONE, "", cents),
                                HospitalLines.line(day, "0250", 1, cents / 8))));
    }

    /// Costly infusions: immunotherapy every three weeks for some with cancer, injections into the eye for some of the old.
    private void infusions() {
        if (person.has(Condition.CANCER) && dice.perMille(210)) {
            series("J9271", 21, specialist("90", "11"));
        }
        if (person.ageOn(history.world().calendar().firstDay()) > 72 && dice.perMille(45)) {
            series("J0178", 56, specialist("18", "11"));
        }
    }

    private void series(String drug, int interval, Clinician clinician) {
        int start = dice.below(history.claimDays());
        int doses = dice.between(3, 12);
        for (int i = 0; i < doses && start + i * interval < history.claimDays(); i++) {
            int day = person.claimDay(start + i * interval);
            history.professional(
                    history.diagnoses("Z5112"),
                    List.of(
                            history.office(day, clinician, "96413"),
                            history.office(day, clinician, drug)));
        }
    }
}
