package care.accord.population.files;

import care.accord.population.CodeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Diagnoses and procedures of an ExplanationOfBenefit.
final class EobCodes {
    private static final int LONGEST = 7;

    /// Ends of the names of systems of inpatient procedures.
    private static final String[] PROCEDURES = {
        "icd-10-pcs", "icd10pcs", "icd10", "icd-10", "icd-9-pcs", "icd-9-cm", "icd-9", "icd9"
    };

    private final FhirConcept code = new FhirConcept();
    private final FhirConcept type = new FhirConcept();
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<ReportedProcedure> procedures = new ArrayList<>();
    private final EobPeriod performed = new EobPeriod();

    private record Diagnosis(int sequence, String code, CodeSystem system, boolean principal) {}

    void clear() {
        diagnoses.clear();
        procedures.clear();
    }

    /// Reads the list of diagnoses at the cursor.
    void readDiagnoses(Json json) {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            readDiagnosis(json);
        }
    }

    private void readDiagnosis(Json json) {
        if (!json.entersObject()) {
            return;
        }
        code.clear();
        type.clear();
        int sequence = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "sequence" ->
                        sequence = json.number(Form.whole(Short.MAX_VALUE)).orElse(0L).intValue();
                case "diagnosisCodeableConcept" -> code.read(json);
                case "type" -> readTypes(json);
                default -> json.skip();
            }
        }
        String ninth = code.codeOf("icd-9-cm", "icd-9");
        String found = ninth.isEmpty() ? code.codeOf("icd-10-cm", "icd-10") : ninth;
        String value = found.isEmpty() ? code.code() : found;
        if (value.isEmpty()) {
            return;
        }
        String plain = plain(value);
        if (!isCode(plain)) {
            json.reject("is not a diagnosis code");
            return;
        }
        diagnoses.add(
                new Diagnosis(
                        sequence,
                        plain,
                        ninth.isEmpty() ? CodeSystem.ICD_10_CM : CodeSystem.ICD_9_CM,
                        type.has("principal")));
    }

    private static String plain(String code) {
        return code.indexOf('.') < 0 ? code : code.replace(".", "");
    }

    private static boolean isCode(String plain) {
        return FhirConcept.isOf(
                plain.toUpperCase(Locale.ROOT),
                1,
                LONGEST,
                FhirConcept.Alphabet.DIGITS_AND_CAPITALS);
    }

    private void readTypes(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                type.read(json);
            }
        }
    }

    /// Reads the list of procedures at the cursor.
    void readProcedures(Json json) {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            readProcedure(json);
        }
    }

    private void readProcedure(Json json) {
        if (!json.entersObject()) {
            return;
        }
        code.clear();
        performed.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "procedureCodeableConcept" -> code.read(json);
                case "date" -> performed.readDay(json);
                default -> json.skip();
            }
        }
        addProcedure(json);
    }

    /// Takes the code of the classifications of inpatient procedures; one of another system only where it could be one.
    private void addProcedure(Json json) {
        String known = code.codeOf(PROCEDURES);
        String value = plain(known.isEmpty() ? code.code() : known);
        if (isCode(value)) {
            procedures.add(new ReportedProcedure(value, performed.start()));
        } else if (!known.isEmpty()) {
            json.reject("is not a procedure code");
        }
    }

    /// What was done, in the order of the claim.
    InstitutionalDetail procedures() {
        return InstitutionalDetail.of(procedures);
    }

    /// The diagnoses of an item first, then the principal one, then the others in order.
    List<String> diagnoses(List<Integer> ofItem) {
        List<String> codes = new ArrayList<>();
        for (int sequence : ofItem) {
            for (Diagnosis diagnosis : diagnoses) {
                if (diagnosis.sequence == sequence) {
                    add(codes, diagnosis);
                }
            }
        }
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.principal) {
                add(codes, diagnosis);
            }
        }
        diagnoses.forEach(diagnosis -> add(codes, diagnosis));
        return codes;
    }

    private static void add(List<String> codes, Diagnosis diagnosis) {
        if (!codes.contains(diagnosis.code)) {
            codes.add(diagnosis.code);
        }
    }

    /// The name of the system of the diagnoses, blank when there are none.
    String diagnosisType() {
        return diagnoses.isEmpty() ? "" : diagnoses.getFirst().system.code();
    }
}
