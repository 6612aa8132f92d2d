package care.accord.sampledata.truth;

import care.accord.sampledata.care.Fill;
import care.accord.sampledata.care.History;
import care.accord.sampledata.care.World;
import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.member.CoverageSpan;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Organization;

/// What is true of one member in the performance period.
///
/// @param pharmacyCents allowed for drugs dispensed in the period, whenever received
public record MemberTruth(
        Person person,
        Months months,
        Known before,
        Known after,
        BloodPressureControl east,
        BloodPressureControl west,
        long pharmacyCents) {

    /// Months by what the eligibility feed calls their coverage; a month counts when any of its days is covered.
    public record Months(int both, int onePart, int privatePlan, int commercial) {

        /// Months for which the payer is responsible.
        public int member(Payer payer) {
            return switch (payer) {
                case NORTH -> both;
                case SOUTH -> commercial + privatePlan;
            };
        }
    }

    public static MemberTruth of(History history, World world) {
        Windows windows = Windows.of(world.calendar());
        long pharmacy = 0;
        for (Fill fill : history.fills()) {
            pharmacy += windows.inYear(fill.day()) ? fill.cents() : 0;
        }
        return new MemberTruth(
                history.person(),
                months(history.person(), world.calendar()),
                new Known(history, windows, world.cutOff()),
                new Known(history, windows, world.runOut()),
                BloodPressureControl.of(history, Organization.EAST, windows),
                BloodPressureControl.of(history, Organization.WEST, windows),
                pharmacy);
    }

    private static Months months(Person person, Calendar calendar) {
        int both = 0;
        int onePart = 0;
        int privatePlan = 0;
        int commercial = 0;
        for (int month = calendar.months() - 12; month < calendar.months(); month++) {
            int start = calendar.monthStart(month);
            int next = calendar.monthStart(month + 1);
            for (CoverageSpan span : person.spans()) {
                if (span.start() >= next || span.end() < start) {
                    continue;
                }
                switch (span.kind()) {
                    case AB -> both++;
                    case A, B -> onePart++;
                    case MA -> privatePlan++;
                    case COM -> commercial++;
                    case NONE -> {}
                }
            }
        }
        return new Months(both, onePart, privatePlan, commercial);
    }

    /// 42 CFR 425.401(a) for Medicare: a month with both parts, none with one, none in a private plan. For the commercial
    /// payer any month.
    public boolean eligible() {
        return switch (person.payer()) {
            case NORTH -> months.both() > 0 && months.onePart() == 0 && months.privatePlan() == 0;
            case SOUTH -> months.commercial() + months.privatePlan() > 0;
        };
    }

    public Known known(Delivery delivery) {
        return switch (delivery) {
            case FIRST -> before;
            case SECOND -> after;
        };
    }

    public BloodPressureControl bloodPressure(Organization organization) {
        return organization == Organization.EAST ? east : west;
    }
}
