package care.accord.metrics.hospital;

import care.accord.metrics.hospital.Stay.Origin;
import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds people's stays in acute hospitals in their claims, once the rules are looked up for a population.
public final class Stays {
    /// The columns of claim lines that stays are found by.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.CLAIM_ID,
                            ClaimColumn.LINE_NUMBER,
                            ClaimColumn.KIND,
                            ClaimColumn.SERVICE_END_DAY,
                            ClaimColumn.FACILITY,
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.DRG,
                            ClaimColumn.DISCHARGE_STATUS,
                            ClaimColumn.ADMISSION_DAY,
                            ClaimColumn.DISCHARGE_DAY,
                            ClaimColumn.DIAGNOSES));

    private final StayRules rules;
    private final ClaimColumns claims;
    private final BitSet billTypes;
    private final BitSet acute;
    private final BitSet skilledNursing;

    public Stays(StayRules rules, ClaimColumns claims) {
        this.rules = rules;
        this.claims = claims;
        billTypes = rules.billTypes().of(claims.dictionaries().billType());
        acute = claims.dictionaries().facility().codes(rules::isAcute);
        skilledNursing = rules.skilledNursing().of(claims.dictionaries().billType());
    }

    /// The stays of one person, by admission; one that continues in another hospital is two stays, a transfer.
    public List<Stay> of(Beneficiary person) {
        List<Stay> stays = merged(byClaim(person));
        for (int next = 1; next < stays.size(); next++) {
            Stay before = stays.get(next - 1);
            if (isTransfer(before, stays.get(next))) {
                stays.set(next - 1, before.movedOn());
                stays.set(next, stays.get(next).from(Origin.HOSPITAL));
            }
        }
        stays.replaceAll(stay ->
                cameFromSkilledNursing(person, stay) ? stay.from(Origin.SKILLED_NURSING) : stay);
        return List.copyOf(stays);
    }

    private boolean isTransfer(Stay before, Stay next) {
        return !before.facility().equals(next.facility())
                && next.admitted() - before.discharged() <= rules.transferDays();
    }

    private boolean cameFromSkilledNursing(Beneficiary person, Stay stay) {
        if (stay.origin() == Origin.HOSPITAL) {
            return false;
        }
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (skilledNursing.get(claims.billType(line))
                    && claims.serviceDay(line) < stay.admitted()
                    && claims.serviceEndDay(line) >= stay.admitted() - rules.transferDays()) {
                return true;
            }
        }
        return false;
    }

    private List<Stay> byClaim(Beneficiary person) {
        Map<Integer, Stay> byClaim = new LinkedHashMap<>();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            if (claims.kind(line) == ClaimLine.Kind.INSTITUTIONAL
                    && billTypes.get(claims.billType(line))
                    && acute.get(claims.facility(line))) {
                byClaim.merge(claims.claim(line), ofLine(line), Stays::sameClaim);
            }
        }
        List<Stay> stays = new ArrayList<>(byClaim.values());
        stays.sort(Comparator.comparingInt(Stay::admitted).thenComparingInt(Stay::discharged));
        return stays;
    }

    private Stay ofLine(int line) {
        int admitted = claims.admissionDay(line);
        int discharged = claims.dischargeDay(line);
        ClaimColumns.Dictionaries codes = claims.dictionaries();
        return new Stay(
                List.of(line),
                admitted == ClaimColumns.NO_DAY ? claims.serviceDay(line) : admitted,
                discharged == ClaimColumns.NO_DAY ? claims.serviceEndDay(line) : discharged,
                codes.facility().value(claims.facility(line)),
                codes.dischargeStatus().value(claims.dischargeStatus(line)),
                claims.diagnosisCount(line) == 0
                        ? ""
                        : codes.diagnosis().value(claims.diagnosis(line, 0)),
                codes.drg().value(claims.drg(line)),
                Origin.HOME,
                false);
    }

    private static Stay sameClaim(Stay stay, Stay line) {
        return joined(stay, line, stay.lines());
    }

    private List<Stay> merged(List<Stay> claimed) {
        List<Stay> stays = new ArrayList<>();
        for (Stay stay : claimed) {
            if (!stays.isEmpty() && continues(stays.getLast(), stay)) {
                List<Integer> lines = new ArrayList<>(stays.getLast().lines());
                lines.addAll(stay.lines());
                stays.set(stays.size() - 1, joined(stays.getLast(), stay, lines));
            } else {
                stays.add(stay);
            }
        }
        return stays;
    }

    /// An interim claim's stay goes on; one back for the same on the day of discharge never ended.
    private boolean continues(Stay before, Stay next) {
        if (!before.facility().equals(next.facility())) {
            return false;
        }
        int gap = next.admitted() - before.discharged();
        return gap < 0
                || (gap <= 1 && rules.stillPatient().contains(before.disposition()))
                || (gap == 0 && before.diagnosis().equals(next.diagnosis()));
    }

    private static Stay joined(Stay one, Stay other, List<Integer> lines) {
        boolean later = other.discharged() >= one.discharged() && !other.disposition().isEmpty();
        return new Stay(
                lines,
                Math.min(one.admitted(), other.admitted()),
                Math.max(one.discharged(), other.discharged()),
                one.facility(),
                later ? other.disposition() : one.disposition(),
                one.diagnosis().isEmpty() ? other.diagnosis() : one.diagnosis(),
                one.drg().isEmpty() ? other.drg() : one.drg(),
                one.origin(),
                false);
    }
}
