package care.accord.sampledata.care;

import care.accord.sampledata.member.CoverageKind;
import care.accord.sampledata.reference.Condition;
import java.util.function.Consumer;

/// The cases that a platform gets wrong when it is careless, each planted for every payer and organization. What it must
/// find is not written here: the truth is worked out from what happened, as for everyone else.
// The functions below are stateless lambdas, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum PlantedCase {
    POOLED_PRACTICES(
            "two of the organization's practices together exceed an outside practice",
            s ->
                    s.visit(s.day(2, 3), s.own(), 60)
                            .visit(s.day(3, 4), s.ownElsewhere(), 60)
                            .visit(s.day(4, 5), s.rival(), 100)),
    NEIGHBOR_POOLED(
            "the organization exceeds each practice of the other one, but not both together",
            s ->
                    s.visit(s.day(2, 3), s.own(), 100)
                            .visit(s.day(3, 4), s.neighbor(0), 60)
                            .visit(s.day(4, 5), s.neighbor(1), 60)),
    TIE_LATEST_OWN(
            "equal dollars; the organization was seen last",
            s -> s.visit(s.day(3, 9), s.own(), 92).visit(s.day(2, 9), s.rival(), 92)),
    TIE_LATEST_RIVAL(
            "equal dollars; the outside practice was seen last",
            s -> s.visit(s.day(2, 9), s.own(), 92).visit(s.day(3, 9), s.rival(), 92)),
    TIE_BY_SPECIALIST(
            "equal dollars on the same day; the organization's specialist was seen last",
            s ->
                    s.visit(s.day(3, 9), s.own(), 92)
                            .visit(s.day(3, 9), s.rival(), 92)
                            .visit(s.day(5, 6), s.ownCardiologist(), 130)),
    TIE_COMPLETE(
            "equal dollars on the same day and no specialist: only a declared order decides",
            s -> s.visit(s.day(3, 9), s.own(), 92).visit(s.day(3, 9), s.rival(), 92)),
    NURSE_ONLY(
            "seen only by the organization's nurse practitioner, in both years",
            s -> s.visit(s.day(2, 3), s.ownNurse(), 92).visit(s.day(-6, 3), s.ownNurse(), 92)),
    NURSE_AFTER_PHYSICIAN(
            "a nurse practitioner this year, a physician only the year before: third step",
            s -> s.visit(s.day(2, 3), s.ownNurse(), 92).visit(s.day(-6, 3), s.own(), 92)),
    SPECIALIST_ONLY(
            "no primary-care clinician anywhere, the organization's cardiologist: second step",
            s ->
                    s.visit(s.day(2, 3), s.ownCardiologist(), 130)
                            .visit(s.day(4, 3), s.rivalCardiologist(), 92)),
    SPECIALIST_BARRED(
            "one small visit to an outside nurse practitioner bars the second step",
            s ->
                    s.visit(s.day(2, 3), s.ownCardiologist(), 600)
                            .visit(s.day(4, 3), s.rivalNurse(), 15)),
    PHYSICIAN_GATE(
            "the organization wins on its nurse practitioner's charges; its cardiologist opens the first step",
            s ->
                    s.visit(s.day(2, 3), s.ownNurse(), 92)
                            .visit(s.day(4, 3), s.ownCardiologist(), 130)
                            .visit(s.day(5, 3), s.rival(), 57)),
    NO_PRIMARY_CARE(
            "a hospital stay and nothing else", s -> s.stay(s.day(3, 3), s.day(3, 8), "01")),
    CODE_OUTSIDE_LIST(
            "the outside practice charged more, but not for primary care",
            s -> s.visit(s.day(2, 3), s.own(), 92).service(s.day(3, 3), s.rival(), "11042", 900)),
    SPECIALTY_OUTSIDE_LIST(
            "an office visit to a laboratory's physician does not compete",
            s -> s.visit(s.day(2, 3), s.own(), 92).visit(s.day(3, 3), s.pathologist(), 500)),
    BEFORE_THE_WINDOW(
            "the organization's visits fall on the day before the window opens",
            s -> s.visit(s.firstDay() - 1, s.own(), 300).visit(s.day(3, 3), s.rival(), 57)),
    WINDOW_EDGES(
            "first and last day of the window count",
            s ->
                    s.visit(s.firstDay(), s.own(), 60)
                            .visit(s.lastDay(), s.own(), 60)
                            .visit(s.day(3, 3), s.rival(), 100)),
    HEALTH_CENTER_ONLY(
            "only a federally qualified health center",
            s -> s.healthCenter(s.day(2, 3), 184).healthCenter(s.day(4, 3), 184)),
    CANCELLED_LATER(
            "the organization wins until its claim is cancelled",
            s ->
                    s.visit(s.day(3, 3), s.rival(), 92)
                            .visit(s.day(2, 3), s.own(), 300)
                            .cancelledLater()),
    REPLACED_LATER(
            "the organization wins only after its claim is replaced by a larger one",
            s ->
                    s.visit(s.day(3, 3), s.rival(), 200)
                            .visit(s.day(2, 3), s.own(), 100)
                            .replacedLater(4)),
    RECEIVED_LATER(
            "the organization loses to a visit that became known later",
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .visit(s.day(3, 3), s.rival(), 200)
                            .receivedLater()),
    CANCELLED_AND_REPLACED(
            "cancelled and replaced within the first delivery",
            s ->
                    s.visit(s.day(3, 3), s.rival(), 150)
                            .visit(s.day(2, 3), s.own(), 100)
                            .cancelledAndReplaced(2)),
    MONTH_IN_PRIVATE_PLAN(
            "one month in a private plan; for the commercially insured a month without coverage",
            b -> b.privatePlanMonth(5),
            s -> s.visit(s.day(2, 3), s.own(), 92)),
    MONTH_OF_PART_A_ONLY(
            "one month of part A only; for the commercially insured a month without coverage",
            b -> b.partAMonth(6),
            s -> s.visit(s.day(2, 3), s.own(), 92)),
    COVERAGE_GAP(
            "one month without coverage",
            b -> b.month(7, CoverageKind.NONE),
            s -> s.visit(s.day(2, 3), s.own(), 92)),
    DIED("died in the eighth month", Beginning::dies, s -> s.visit(s.day(2, 3), s.own(), 92)),
    MOVED(
            "moved to another county in the seventh month",
            Beginning::moves,
            s -> s.visit(s.day(2, 3), s.own(), 92)),
    WELLNESS_CANCELLED(
            "the wellness visit is cancelled later, another visit stays",
            s ->
                    s.visit(s.day(4, 3), s.own(), 92)
                            .service(s.day(2, 3), s.own(), "G0439", 132)
                            .cancelledLater()),
    WELLNESS_TWICE(
            "two wellness visits count once",
            s ->
                    s.service(s.day(2, 3), s.own(), "G0438", 166)
                            .service(s.day(5, 3), s.own(), "G0439", 132)),
    WELLNESS_LAST_YEAR(
            "a wellness visit on the last day of the year before",
            s ->
                    s.service(s.firstDay() - 1, s.own(), "G0439", 132)
                            .visit(s.day(2, 3), s.own(), 92)),
    PRESSURE_139_89(
            "139/89 is controlled",
            b -> b.has(Condition.HYPERTENSION),
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .pressures(150, 95)
                            .visit(s.day(5, 3), s.own(), 92)
                            .pressures(139, 89)),
    PRESSURE_140_89(
            "140/89 is not controlled",
            b -> b.has(Condition.HYPERTENSION),
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .pressures(120, 70)
                            .visit(s.day(5, 3), s.own(), 92)
                            .pressures(140, 89)),
    PRESSURE_139_90(
            "139/90 is not controlled",
            b -> b.has(Condition.HYPERTENSION),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(139, 90)),
    PRESSURE_TWICE_A_DAY(
            "of two readings on the last day the lower systolic and the lower diastolic count",
            b -> b.has(Condition.HYPERTENSION),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(142, 85, 138, 92)),
    PRESSURE_MISSING(
            "seen, but no blood pressure taken",
            b -> b.has(Condition.HYPERTENSION),
            s -> s.visit(s.day(5, 3), s.own(), 92)),
    PRESSURE_LAST_YEAR(
            "the only blood pressure is from the year before",
            b -> b.has(Condition.HYPERTENSION),
            s ->
                    s.visit(s.day(-9, 3), s.own(), 92)
                            .pressures(120, 70)
                            .visit(s.day(5, 3), s.own(), 92)),
    PRESSURE_AGE_85(
            "85 at the end of the period: still measured",
            b -> b.has(Condition.HYPERTENSION).aged(84),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(120, 70)),
    PRESSURE_AGE_86(
            "86 at the end of the period: no longer measured",
            b -> b.has(Condition.HYPERTENSION).aged(85),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(120, 70)),
    RENAL_DISEASE(
            "end-stage renal disease excludes from the blood pressure measure",
            b -> b.has(Condition.HYPERTENSION).has(Condition.ESRD),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(160, 95).dialysis()),
    HOSPICE(
            "hospice excludes from the blood pressure measure",
            b -> b.has(Condition.HYPERTENSION),
            s -> s.visit(s.day(5, 3), s.own(), 92).pressures(160, 95).hospice(s.day(10, 1))),
    READMITTED_ON_DAY_30(
            "a second stay thirty days after discharge",
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .stay(s.day(3, 1), s.day(3, 5), "01")
                            .stay(s.day(3, 35), s.day(3, 38), "01")),
    READMITTED_ON_DAY_31(
            "a second stay thirty-one days after discharge",
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .stay(s.day(3, 1), s.day(3, 5), "01")
                            .stay(s.day(3, 36), s.day(3, 39), "01")),
    TRANSFERRED(
            "transferred to another hospital on the day of discharge: one stay",
            s ->
                    s.visit(s.day(2, 3), s.own(), 92)
                            .stay(s.day(3, 1), s.day(3, 5), "02")
                            .stay(s.day(3, 5), s.day(3, 9), "01"));

    private final String sentence;
    private final Consumer<Beginning> beginning;
    private final Consumer<Script> script;

    PlantedCase(String sentence, Consumer<Script> script) {
        this(sentence, _ -> {}, script);
    }

    PlantedCase(String sentence, Consumer<Beginning> beginning, Consumer<Script> script) {
        this.sentence = sentence;
        this.beginning = beginning;
        this.script = script;
    }

    /// What was planted, for people.
    public String sentence() {
        return sentence;
    }

    /// The name in the truth files, such as `tie-latest-own`.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    void begin(Beginning person) {
        beginning.accept(person);
    }

    void play(Script with) {
        script.accept(with);
    }
}
