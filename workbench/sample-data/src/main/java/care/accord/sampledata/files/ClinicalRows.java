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
    private static final String MORNING = "T15:00:00Z";
    private static final String HOSPICE_CODE = "385765002";
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
                    rows.conditions(history);
                    known = true;
                }
                rows.visit(visit);
            }
        }
        if (known && history.hospiceDay() >= 0) {
            rows.hospice(history);
        }
    }

    private void patient(Organization organization) {
        out.put("{\"resourceType\":\"Patient\",\"id\":\"").put(record);
        out.put("\",\"identifier\":[{\"system\":\"urn:accord:member-id\",\"value\":\"");
        out.put(person.id()).put("\"},{\"system\":\"urn:accord:").put(organization.tenant());
        out.put(":record\",\"value\":\"").put(record);
        out.put("\"}],\"name\":[{\"family\":\"").put(person.familyName());
        out.put("\",\"given\":[\"").put(Person.GIVEN_NAME).put("\"]}],\"gender\":\"");
        out.put(person.female() ? "female" : "male").put("\",\"birthDate\":\"");
        out.date(person.birthDay());
        if (person.deathDay() != Person.ALIVE) {
            out.put("\",\"deceasedDateTime\":\"").date(person.deathDay());
        }
        out.put("\",\"communication\":[{\"language\":{\"coding\":[{\"system\":");
        out.put("\"urn:ietf:bcp:47\",\"code\":\"").put(person.origin().language());
        out.put("\"}]},\"preferred\":true}]}").endRow();
    }

    private void conditions(History history) {
        for (Condition condition : person.conditions()) {
            int number = Illness.of(condition).number();
            condition(number, person.code(condition), onset(history, number));
        }
    }

    /// Some day in the years before the first visit; the same at every organization.
    private int onset(History history, int illness) {
        int before = (person.number() * 131 + illness * 977) % ONSET_SPREAD_DAYS;
        int first = history.person().spans().getFirst().start();
        return Math.max(person.birthDay(), first - 30 - before);
    }

    private void condition(int number, String code, int onset) {
        out.put("{\"resourceType\":\"Condition\",\"id\":\"").put(record).put("-c").number(number);
        out.put("\",\"clinicalStatus\":{\"coding\":[{\"system\":");
        out.put("\"http://terminology.hl7.org/CodeSystem/condition-clinical\",");
        out.put("\"code\":\"active\"}]},\"verificationStatus\":{\"coding\":[{\"system\":");
        out.put("\"http://terminology.hl7.org/CodeSystem/condition-ver-status\",");
        out.put("\"code\":\"confirmed\"}]},\"category\":[{\"coding\":[{\"system\":");
        out.put("\"http://terminology.hl7.org/CodeSystem/condition-category\",");
        out.put("\"code\":\"problem-list-item\"}]}],\"code\":{\"coding\":[{\"system\":");
        out.put("\"http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"").put(dotted(code));
        out.put("\"}]},");
        subject();
        out.put(",\"onsetDateTime\":\"").date(onset).put("\",\"recordedDate\":\"").date(onset);
        out.put("\"}").endRow();
    }

    /// Claims carry ICD-10-CM codes without the dot, clinical systems with it.
    private static String dotted(String code) {
        return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }

    private void visit(Visit visit) {
        int number = encounters++;
        String system =
                visit.code().startsWith("G")
                        ? "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
                        : "http://www.ama-assn.org/go/cpt";
        encounter(number, system, visit.code());
        out.put(",\"participant\":[{\"individual\":{\"identifier\":{\"system\":");
        out.put("\"http://hl7.org/fhir/sid/us-npi\",\"value\":\"");
        out.put(visit.clinician().npi()).put("\"}}}]");
        period(visit.day(), visit.day());
        for (Visit.Pressure pressure : visit.pressures()) {
            bloodPressure(visit.day(), number, pressure);
        }
    }

    private void hospice(History history) {
        condition(Illness.all().size(), "Z515", history.hospiceDay());
        encounter(encounters++, "http://snomed.info/sct", HOSPICE_CODE);
        period(history.hospiceDay(), person.lastCoveredFrom(history.hospiceDay()));
    }

    private void encounter(int number, String system, String code) {
        out.put("{\"resourceType\":\"Encounter\",\"id\":\"").put(record).put("-e").number(number);
        out.put("\",\"status\":\"finished\",\"class\":{\"system\":");
        out.put("\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},");
        out.put("\"type\":[{\"coding\":[{\"system\":\"").put(system).put("\",\"code\":\"");
        out.put(code).put("\"}]}],");
        subject();
    }

    private void period(int start, int end) {
        out.put(",\"period\":{\"start\":\"").date(start).put(MORNING).put("\",\"end\":\"");
        out.date(end).put(MORNING).put("\"}}").endRow();
    }

    private void bloodPressure(int day, int encounter, Visit.Pressure pressure) {
        out.put("{\"resourceType\":\"Observation\",\"id\":\"").put(record).put("-o");
        out.number(observations++).put("\",\"status\":\"final\",\"category\":[{\"coding\":[");
        out.put("{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",");
        out.put("\"code\":\"vital-signs\"}]}],\"code\":{");
        loinc("85354-9");
        out.put("},");
        subject();
        out.put(",\"encounter\":{\"reference\":\"Encounter/").put(record).put("-e");
        out.number(encounter).put("\"},\"effectiveDateTime\":\"").date(day).put(MORNING);
        out.put("\",\"component\":[");
        component("8480-6", pressure.systolic());
        out.comma();
        component("8462-4", pressure.diastolic());
        out.put("]}").endRow();
    }

    private void component(String code, int value) {
        out.put("{\"code\":{");
        loinc(code);
        out.put("},\"valueQuantity\":{\"value\":").number(value);
        out.put(",\"unit\":\"mm[Hg]\",\"system\":\"http://unitsofmeasure.org\",");
        out.put("\"code\":\"mm[Hg]\"}}");
    }

    private void loinc(String code) {
        out.put("\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"").put(code).put("\"}]");
    }

    private void subject() {
        out.put("\"subject\":{\"reference\":\"Patient/").put(record).put("\"}");
    }
}
