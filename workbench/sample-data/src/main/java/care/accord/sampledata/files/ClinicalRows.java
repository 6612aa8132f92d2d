package care.accord.sampledata.files;

import care.accord.sampledata.care.History;
import care.accord.sampledata.care.Visit;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Illness;

/// One organization's own record of a member as FHIR R4 resources, one a line: Patient, Conditions, Encounters and blood
/// pressures. Nothing is written for those it never saw.
final class ClinicalRows {
    private static final Template PATIENT =
            new Template(
                    """
                    {"resourceType":"Patient","id":"~","identifier":[
                     {"system":"urn:accord:member-id","value":"~"},
                     {"system":"urn:accord:~:record","value":"~"}],
                    "name":[{"family":"~","given":["~"]}],"gender":"~","birthDate":"~",
                    "communication":[{"language":{"coding":[
                     {"system":"urn:ietf:bcp:47","code":"~"}]},"preferred":true}]
                    """);
    private static final Template DECEASED = new Template(",\"deceasedDateTime\":\"~\"");
    private static final Template CONDITION =
            new Template(
                    """
                    {"resourceType":"Condition","id":"~-c~","clinicalStatus":{"coding":[
                     {"system":"http://terminology.hl7.org/CodeSystem/condition-clinical",
                     "code":"active"}]},"verificationStatus":{"coding":[
                     {"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status",
                     "code":"confirmed"}]},"category":[{"coding":[
                     {"system":"http://terminology.hl7.org/CodeSystem/condition-category",
                     "code":"problem-list-item"}]}],"code":{"coding":[
                     {"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"~"}]},
                    "subject":{"reference":"Patient/~"},"onsetDateTime":"~","recordedDate":"~"}
                    """);
    private static final Template ENCOUNTER =
            new Template(
                    """
                    {"resourceType":"Encounter","id":"~-e~","status":"finished","class":
                     {"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                    "type":[{"coding":[{"system":"~","code":"~"}]}],
                    "subject":{"reference":"Patient/~"},
                    "period":{"start":"~T15:00:00Z","end":"~T15:00:00Z"}
                    """);
    private static final Template PARTICIPANT =
            new Template(
                    """
                    ,"participant":[{"individual":{"identifier":
                     {"system":"http://hl7.org/fhir/sid/us-npi","value":"~"}}}]
                    """);
    private static final Template BLOOD_PRESSURE =
            new Template(
                    """
                    {"resourceType":"Observation","id":"~-o~","status":"final","category":[{"coding":[
                     {"system":"http://terminology.hl7.org/CodeSystem/observation-category",
                     "code":"vital-signs"}]}],"code":{"coding":[
                     {"system":"http://loinc.org","code":"85354-9"}]},
                    "subject":{"reference":"Patient/~"},"encounter":{"reference":"Encounter/~-e~"},
                    "effectiveDateTime":"~T15:00:00Z","component":[
                     {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
                     "valueQuantity":{"value":~,"unit":"mm[Hg]",
                     "system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
                     {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
                     "valueQuantity":{"value":~,"unit":"mm[Hg]",
                     "system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
                    """);
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String HOSPICE_CODE = "T2042";
    private static final int ONSET_SPREAD_DAYS = 2_500;

    private final Bytes out;
    private final Person person;
    private final String record;
    private int encounters;
    private int observations;

    private ClinicalRows(Person person, Organization organization, Bytes out) {
        this.person = person;
        this.out = out;
        // The organization's own record number, so that matching by the payer's identifier is
        // explicit.
        this.record =
                organization.letter()
                        + "-"
                        + person.payer().letter()
                        + (person.number() * 7919L + 104_729);
    }

    static void write(History history, Organization organization, Bytes out) {
        ClinicalRows rows = new ClinicalRows(history.person(), organization, out);
        boolean known = false;
        for (Visit visit : history.visits()) {
            if (visit.clinician().biller().organization() == organization) {
                if (!known) {
                    rows.patient(organization);
                    rows.conditions();
                    known = true;
                }
                rows.visit(visit);
            }
        }
        if (known && history.hospiceDay() >= 0) {
            rows.hospice(history.hospiceDay());
        }
    }

    private void patient(Organization organization) {
        PATIENT.fill(out)
                .with(record)
                .with(person.id())
                .with(organization.tenant())
                .with(record)
                .with(person.familyName())
                .with(Person.GIVEN_NAME)
                .with(person.female() ? "female" : "male")
                .withDate(person.birthDay())
                .with(person.origin().language());
        if (person.deathDay() != Person.ALIVE) {
            DECEASED.fill(out).withDate(person.deathDay());
        }
        out.put('}').endRow();
    }

    private void conditions() {
        for (Condition condition : person.conditions()) {
            int number = Illness.of(condition).number();
            condition(number, person.code(condition), onset(number));
        }
    }

    /// Some day in the years before coverage began; the same at every organization.
    private int onset(int illness) {
        int before =
                (person.number() % ONSET_SPREAD_DAYS * 131 + illness * 977) % ONSET_SPREAD_DAYS;
        return Math.max(person.birthDay(), person.spans().getFirst().start() - 30 - before);
    }

    private void condition(int number, String code, int onset) {
        CONDITION
                .fill(out)
                .with(record)
                .with(number)
                .with(dotted(code))
                .with(record)
                .withDate(onset)
                .withDate(onset);
        out.endRow();
    }

    /// Claims carry ICD-10-CM codes without the dot, clinical systems with it.
    private static String dotted(String code) {
        return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }

    private void visit(Visit visit) {
        int number = encounters++;
        ENCOUNTER
                .fill(out)
                .with(record)
                .with(number)
                .with(visit.code().startsWith("G") ? HCPCS : CPT)
                .with(visit.code())
                .with(record)
                .withDate(visit.day())
                .withDate(visit.day());
        PARTICIPANT.fill(out).with(visit.clinician().npi());
        out.put('}').endRow();
        for (Visit.Pressure pressure : visit.pressures()) {
            BLOOD_PRESSURE
                    .fill(out)
                    .with(record)
                    .with(observations++)
                    .with(record)
                    .with(record)
                    .with(number)
                    .withDate(visit.day())
                    .with(pressure.systolic())
                    .with(pressure.diastolic());
            out.endRow();
        }
    }

    private void hospice(int firstDay) {
        condition(Illness.all().size(), "Z515", firstDay);
        ENCOUNTER
                .fill(out)
                .with(record)
                .with(encounters++)
                .with(HCPCS)
                .with(HOSPICE_CODE)
                .with(record)
                .withDate(firstDay)
                .withDate(person.lastCoveredFrom(firstDay));
        out.put('}').endRow();
    }
}
