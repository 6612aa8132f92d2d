package care.accord.attribution.primarycare;

import care.accord.population.ClaimColumns;
import care.accord.population.ClaimColumns.Dictionaries;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Dictionary;
import java.util.List;

/// The columns of claims that attribution reads, in one place. Clinician fields that a population does not keep read as
/// blank, and say so.
public final class LineColumns {
    private final ClaimColumns claims;

    public LineColumns(ClaimColumns claims) {
        this.claims = claims;
    }

    public Dictionaries dictionaries() {
        return claims.dictionaries();
    }

    /// Writes down the lines `first .. end - 1` whose code, or whose bill type, is marked with an odd number, in order.
    /// This is the only pass that touches every line.
    ///
    /// @param into at least as long as there are lines
    /// @return how many were written down
    int marked(int first, int end, Marks marks, int[] into) {
        byte[] codes = marks.codes;
        int size = 0;
        if (marks.anyFacility) {
            byte[] billTypes = marks.billTypes;
            for (int line = first; line < end; line++) {
                into[size] = line;
                size += (codes[claims.hcpcs(line)] | billTypes[claims.billType(line)]) & 1;
            }
        } else {
            for (int line = first; line < end; line++) {
                into[size] = line;
                size += codes[claims.hcpcs(line)] & 1;
            }
        }
        return size;
    }

    /// The line up to which to look ahead: at least to one end, and to the other as far as there are lines.
    int ahead(int atLeast, int atMost) {
        return Math.max(atLeast, Math.min(atMost, claims.size()));
    }

    /// Reads what will be asked of lines, so that it is at hand.
    ///
    /// @return a sum that means nothing
    long read(int[] lines, int size) {
        long sum = 0;
        for (int position = 0; position < size; position++) {
            int line = lines[position];
            sum +=
                    claims.allowedCents(line)
                            + claims.serviceDay(line)
                            + claims.specialty(line)
                            + claims.billingTin(line)
                            + (isProfessional(line) ? 1 : 0);
        }
        return sum;
    }

    public boolean isProfessional(int line) {
        return claims.kind(line) == Kind.PROFESSIONAL;
    }

    public boolean isInstitutional(int line) {
        return claims.kind(line) == Kind.INSTITUTIONAL;
    }

    public int hcpcs(int line) {
        return claims.hcpcs(line);
    }

    public int day(int line) {
        return claims.serviceDay(line);
    }

    /// First day of the stay or service that a facility line is about.
    int firstDay(int line) {
        int admission = claims.admissionDay(line);
        int day = claims.serviceDay(line);
        return admission == ClaimColumns.NO_DAY ? day : Math.min(day, admission);
    }

    /// Last day of the stay or service that a facility line is about.
    int lastDay(int line) {
        return Math.max(claims.serviceEndDay(line), claims.dischargeDay(line));
    }

    public int specialty(int line) {
        return claims.specialty(line);
    }

    public int tin(int line) {
        return claims.billingTin(line);
    }

    public int ccn(int line) {
        return claims.facility(line);
    }

    public int renderingNpi(int line) {
        return claims.renderingNpi(line);
    }

    public long allowedCents(int line) {
        return claims.allowedCents(line);
    }

    public long paidCents(int line) {
        return claims.paidCents(line);
    }

    int place(int line) {
        return claims.placeOfService(line);
    }

    int billType(int line) {
        return claims.billType(line);
    }

    int revenueCenter(int line) {
        return claims.revenueCenter(line);
    }

    public String claimId(int line) {
        return claims.claimId(line);
    }

    /// The first clinician that the fields name, as a code of the NPI dictionary, or [Dictionary#ABSENT]. Where a population
    /// does not keep the fields, the one whom the reader of the file chose among them.
    public int clinician(int line, List<ClinicianField> fields) {
        boolean kept = true;
        for (int field = 0; field < fields.size(); field++) {
            ClinicianField asked = fields.get(field);
            int npi = clinician(line, asked);
            if (npi != Dictionary.ABSENT) {
                return npi;
            }
            kept &= keeps(asked);
        }
        return kept ? Dictionary.ABSENT : claims.renderingNpi(line);
    }

    private int clinician(int line, ClinicianField field) {
        return switch (field) {
            case RENDERING -> claims.renderingNpi(line);
            case OPERATING, OTHER, ATTENDING -> Dictionary.ABSENT;
        };
    }

    /// Whether a population keeps the field at all.
    public boolean keeps(ClinicianField field) {
        return switch (field) {
            case RENDERING -> true;
            case OPERATING, OTHER, ATTENDING -> false;
        };
    }
}
