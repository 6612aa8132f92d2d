package care.accord.sampledata.care;

import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.member.CoverageKind;
import care.accord.sampledata.member.CoverageSpan;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the person is before anything happens to them.
final class Beginning {
    private final World world;
    private Person person;

    Beginning(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    Person person() {
        return person;
    }

    Beginning has(Condition condition) {
        Set<Condition> conditions = EnumSet.of(condition);
        conditions.addAll(person.conditions());
        return with(person.spans(), conditions, person.deathDay());
    }

    /// One month of the performance period, counted from one, under another kind of coverage.
    Beginning month(int month, CoverageKind kind) {
        CoverageSpan all = person.spans().getFirst();
        int index = world.calendar().months() - 12 + month - 1;
        int start = world.calendar().monthStart(index);
        int next = world.calendar().monthStart(index + 1);
        List<CoverageSpan> spans = new ArrayList<>();
        spans.add(new CoverageSpan(all.start(), start - 1, all.kind(), all.place()));
        if (kind != CoverageKind.NONE) {
            spans.add(new CoverageSpan(start, next - 1, kind, all.place()));
        }
        spans.add(new CoverageSpan(next, all.end(), all.kind(), all.place()));
        return with(spans, person.conditions(), person.deathDay());
    }

    /// A month in a private Medicare plan, which only Medicare's members can have.
    Beginning privatePlanMonth(int month) {
        return month(month, onlyMedicare(CoverageKind.MA));
    }

    /// A month of part A only, likewise.
    Beginning partAMonth(int month) {
        return month(month, onlyMedicare(CoverageKind.A));
    }

    private CoverageKind onlyMedicare(CoverageKind kind) {
        return switch (person.payer()) {
            case NORTH -> kind;
            case SOUTH -> CoverageKind.NONE;
        };
    }

    /// Another county from the seventh month of the performance period.
    Beginning moves() {
        CoverageSpan all = person.spans().getFirst();
        int start = world.calendar().monthStart(world.calendar().months() - 6);
        List<Place> places = Place.all();
        Place next =
                all.place().county().equals(places.getLast().county())
                        ? places.getFirst()
                        : places.getLast();
        return with(
                List.of(
                        new CoverageSpan(all.start(), start - 1, all.kind(), all.place()),
                        new CoverageSpan(start, all.end(), all.kind(), next)),
                person.conditions(),
                person.deathDay());
    }

    /// Death on the tenth day of the eighth month.
    Beginning dies() {
        CoverageSpan all = person.spans().getFirst();
        int death = world.calendar().monthStart(world.calendar().months() - 5) + 9;
        return with(
                List.of(new CoverageSpan(all.start(), death, all.kind(), all.place())),
                person.conditions(),
                death);
    }

    /// Born so many years before the performance period begins, and a month more.
    Beginning aged(int years) {
        int start = Calendar.day(world.calendar().performancePeriod().start());
        int birthDay = start - years * 146_097 / 400 - 31;
        person =
                new Person(
                        person.payer(),
                        person.number(),
                        person.id(),
                        person.familyName(),
                        person.female(),
                        birthDay,
                        person.deathDay(),
                        person.origin(),
                        person.spans(),
                        person.conditions(),
                        person.burdenPerMille(),
                        person.practice(),
                        person.clinician(),
                        true);
        return this;
    }

    private Beginning with(List<CoverageSpan> spans, Set<Condition> conditions, int deathDay) {
        person =
                new Person(
                        person.payer(),
                        person.number(),
                        person.id(),
                        person.familyName(),
                        person.female(),
                        person.birthDay(),
                        deathDay,
                        person.origin(),
                        spans,
                        conditions,
                        person.burdenPerMille(),
                        person.practice(),
                        person.clinician(),
                        true);
        return this;
    }
}
