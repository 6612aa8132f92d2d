package care.accord.sampledata;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Blood pressure control worked out from one organization's FHIR resources alone.
final class NaiveBloodPressure {
    private static final String HOSPICE = "T2042";

    private final String start;
    private final LocalDate end;
    private final Map<String, Patient> patients = new HashMap<>();

    NaiveBloodPressure(LocalDate end) {
        this.end = end;
        this.start = end.minusYears(1).plusDays(1).toString();
    }

    private static final class Patient {
        private final String member;
        private final LocalDate birthDate;
        private final Set<String> codes = new HashSet<>();
        private final Set<String> readings = new HashSet<>();
        private boolean hospice;

        Patient(String member, LocalDate birthDate) {
            this.member = member;
            this.birthDate = birthDate;
        }
    }

    void read(Json resource) {
        switch (resource.text("resourceType")) {
            case "Patient" ->
                    patients.put(
                            "Patient/" + resource.text("id"),
                            new Patient(
                                    resource.text("identifier", "0", "value"),
                                    LocalDate.parse(resource.text("birthDate"))));
            case "Condition" ->
                    subject(resource).codes.add(resource.text("code", "coding", "0", "code"));
            case "Encounter" -> encounter(resource);
            case "Observation" -> observation(resource);
            default -> throw new IllegalArgumentException("Not a resource of the county");
        }
    }

    private Patient subject(Json resource) {
        return Objects.requireNonNull(patients.get(resource.text("subject", "reference")));
    }

    private void encounter(Json resource) {
        if (resource.text("type", "0", "coding", "0", "code").equals(HOSPICE)) {
            String last = resource.text("period", "end").substring(0, 10);
            subject(resource).hospice |= last.compareTo(start) >= 0;
        }
    }

    private void observation(Json resource) {
        String day = resource.text("effectiveDateTime").substring(0, 10);
        if (resource.text("code", "coding", "0", "code").equals("85354-9") && inPeriod(day)) {
            List<Json> parts = resource.list("component");
            String systolic = parts.get(0).number("valueQuantity", "value").toString();
            String diastolic = parts.get(1).number("valueQuantity", "value").toString();
            subject(resource).readings.add(day + "," + systolic + "," + diastolic);
        }
    }

    private boolean inPeriod(String day) {
        return day.compareTo(start) >= 0 && day.compareTo(end.toString()) <= 0;
    }

    /// Rows as in blood-pressure.csv.
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Patient patient : patients.values()) {
            boolean denominator =
                    patient.codes.contains("I10")
                            && Period.between(patient.birthDate, end).getYears() >= 18
                            && Period.between(patient.birthDate, end).getYears() <= 85;
            if (denominator || !patient.readings.isEmpty()) {
                rows.add(row(patient, denominator));
            }
        }
        return rows;
    }

    private static String row(Patient patient, boolean denominator) {
        String exclusion =
                patient.codes.contains("N18.6") ? "esrd" : patient.hospice ? "hospice" : "";
        String last =
                patient.readings.stream()
                        .map(r -> r.substring(0, 10))
                        .max(String::compareTo)
                        .orElse("");
        int systolic = 999;
        int diastolic = 999;
        for (String reading : patient.readings) {
            String[] parts = reading.split(",", -1);
            if (parts[0].equals(last)) {
                systolic = Math.min(systolic, Integer.parseInt(parts[1]));
                diastolic = Math.min(diastolic, Integer.parseInt(parts[2]));
            }
        }
        boolean controlled = denominator && exclusion.isEmpty() && systolic < 140 && diastolic < 90;
        return "%s,%s,%s,%s,%s"
                .formatted(
                        patient.member,
                        denominator,
                        exclusion,
                        controlled,
                        last.isEmpty() ? ",," : last + "," + systolic + "," + diastolic);
    }
}
