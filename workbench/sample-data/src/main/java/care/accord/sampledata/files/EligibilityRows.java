package care.accord.sampledata.files;

import care.accord.sampledata.member.CoverageSpan;
import care.accord.sampledata.member.Person;

/// One row per span of coverage.
final class EligibilityRows {
    private static final String STATE = "NE";

    private EligibilityRows() {}

    static void write(Person person, Bytes out) {
        for (CoverageSpan span : person.spans()) {
            out.put(person.id()).comma().put(person.payer().tenant()).comma();
            out.put(span.kind().plan()).comma();
            out.put(Person.GIVEN_NAME).comma().put(person.familyName()).comma();
            out.put(person.female() ? "female" : "male").comma();
            out.put(person.origin().race()).comma().put(person.origin().ethnicity()).comma();
            out.date(person.birthDay()).comma();
            if (person.deathDay() != Person.ALIVE) {
                out.date(person.deathDay());
            }
            out.comma().date(span.start()).comma().date(span.end()).comma();
            out.put(person.origin().dual()).comma().put(person.origin().medicareStatus()).comma();
            out.put(span.kind().name()).comma().put(STATE).comma();
            out.put(span.place().county()).comma().put(span.place().zip()).comma();
            out.put(person.origin().language()).comma().number(span.place().deprivation());
            out.endRow();
        }
    }
}
