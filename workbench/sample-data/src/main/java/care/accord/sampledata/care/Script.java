package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Line;
import care.accord.sampledata.care.Claim.Stay;
import care.accord.sampledata.care.Claim.Version;
import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory.Facility;
import care.accord.sampledata.provider.Directory.Service;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.Practice;
import java.util.ArrayList;
import java.util.List;

/// The words in which planted cases are written. "Own" is the organization the case is about; the rival is an independent
/// practice; the neighbor is the other organization. Amounts are whole dollars; days are written as month and day of the
/// performance period, negative months lie in the year before it.
final class Script {
    private static final int RECEIVED_AFTER_DAYS = 25;
    private static final int AS_BILLED = 1000;

    private final History history;
    private final Organization organization;

    Script(History history, Organization organization) {
        this.history = history;
        this.organization = organization;
    }

    Clinician own() {
        return physician(organization, 0);
    }

    /// A physician under another of the organization's taxpayer numbers.
    Clinician ownElsewhere() {
        return physician(organization, 1);
    }

    Clinician ownNurse() {
        return practice(organization, 0).nonPhysicians().getFirst();
    }

    Clinician ownCardiologist() {
        return cardiologist(organization);
    }

    Clinician rival() {
        return physician(Organization.INDEPENDENT, 0);
    }

    Clinician rivalNurse() {
        return practice(Organization.INDEPENDENT, 0).nonPhysicians().getFirst();
    }

    /// A cardiologist under no organization's number.
    Clinician rivalCardiologist() {
        return cardiologist(Organization.INDEPENDENT);
    }

    /// Someone whose specialty takes no part in assignment.
    Clinician pathologist() {
        return history.world().directory().service(Service.LABORATORY);
    }

    /// A physician of the n-th practice of the other organization.
    Clinician neighbor(int practice) {
        return physician(
                organization == Organization.EAST ? Organization.WEST : Organization.EAST,
                practice);
    }

    private Clinician physician(Organization of, int practice) {
        return practice(of, practice).physicians().getFirst();
    }

    private Practice practice(Organization of, int index) {
        return history.world().directory().primaryCare(of).get(index);
    }

    private Clinician cardiologist(Organization of) {
        return history.world().directory().specialists("06").stream()
                .filter(clinician -> clinician.biller().organization() == of)
                .findFirst()
                .orElseThrow();
    }

    /// A day of the performance period, or of the year before it when the month is negative (-12 is its December).
    int day(int month, int dayOfMonth) {
        Calendar calendar = history.world().calendar();
        int months = month > 0 ? month - 1 : -month - 13;
        return Calendar.day(calendar.performancePeriod().start().plusMonths(months))
                + dayOfMonth
                - 1;
    }

    int firstDay() {
        return day(1, 1);
    }

    int lastDay() {
        return day(12, 31);
    }

    /// An office visit of medium complexity for so many dollars.
    Script visit(int day, Clinician clinician, int dollars) {
        return service(day, clinician, "99213", dollars);
    }

    /// Any service in an office.
    Script service(int day, Clinician clinician, String code, int dollars) {
        Line line = new Line(day, "", code, 1, clinician, "11", dollars * 100L);
        history.professional(history.diagnoses("Z0000"), List.of(line));
        int received = day + RECEIVED_AFTER_DAYS;
        history.revise(List.of(original(received)));
        history.record(new Visit(day, clinician, code, List.of()));
        return this;
    }

    /// The visit just written, with these blood pressures, systolic then diastolic.
    Script pressures(int... values) {
        Visit last = history.visits().removeLast();
        List<Visit.Pressure> pressures = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            pressures.add(new Visit.Pressure(values[i], values[i + 1]));
        }
        history.record(new Visit(last.day(), last.clinician(), last.code(), pressures));
        return this;
    }

    /// The claim just written was cancelled and the cancellation came with the second delivery.
    Script cancelledLater() {
        return then(version(1, late(), AS_BILLED));
    }

    /// The claim just written was replaced by one for so many times the amount; that came with the second delivery.
    Script replacedLater(int times) {
        return then(version(2, late(), AS_BILLED * times));
    }

    /// The claim just written was cancelled and then replaced, all within the first delivery.
    Script cancelledAndReplaced(int times) {
        int received = history.claims().getLast().versions().getFirst().received();
        return then(version(1, received + 10, AS_BILLED))
                .then(version(2, received + 20, AS_BILLED * times));
    }

    /// The claim just written came only with the second delivery.
    Script receivedLater() {
        history.revise(List.of(original(late())));
        return this;
    }

    private int late() {
        return history.world().cutOff() + 20;
    }

    private Script then(Version version) {
        List<Version> versions = new ArrayList<>(history.claims().getLast().versions());
        versions.add(version);
        history.revise(versions);
        return this;
    }

    private static Version original(int received) {
        return version(0, received, AS_BILLED);
    }

    private static Version version(int adjustment, int received, int perMille) {
        return new Version(adjustment, received, received - 7, perMille);
    }

    /// A claim of the health center: all of it counts as primary care by a physician (42 CFR 425.404).
    Script healthCenter(int day, int dollars) {
        Line line = new Line(day, "0521", "G0467", 1, Clinician.NONE, "", dollars * 100L);
        history.institutional(
                history.world().directory().facility(Facility.HEALTH_CENTER),
                "771",
                List.of("Z0000"),
                new History.Bed(day, day, Stay.NONE, "", List.of(line)));
        history.revise(List.of(original(day + RECEIVED_AFTER_DAYS)));
        return this;
    }

    /// A hospital stay for heart failure.
    Script stay(int admission, int discharge, String disposition) {
        history.institutional(
                history.world().directory().hospitals().getFirst(),
                "111",
                List.of("I110", "I509"),
                new History.Bed(
                        admission,
                        discharge,
                        new Stay(admission, discharge, disposition),
                        "291",
                        HospitalLines.of(admission, discharge, 1_040_000)));
        history.revise(List.of(original(discharge + RECEIVED_AFTER_DAYS)));
        return this;
    }

    Script hospice(int firstDay) {
        FacilityCare.hospice(history, firstDay);
        return this;
    }

    Script dialysis() {
        FacilityCare.dialysis(history);
        return this;
    }
}
