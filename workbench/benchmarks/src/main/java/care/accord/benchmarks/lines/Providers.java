package care.accord.benchmarks.lines;

import java.util.ArrayList;
import java.util.List;

/// Practices, their clinicians, health centers, and who is on which participant list. Everything follows from a number.
public final class Providers {
    static final int CLINICIANS_EACH = 10;

    /// Health centers and rural health clinics, half each.
    static final int CENTERS = 24;

    private static final byte[][] PHYSICIANS = Text.of("08", "11", "01", "38", "37");
    private static final byte[][] PRACTITIONERS = Text.of("50", "97", "89");
    private static final byte[][] SPECIALISTS =
            Text.of(
                    "06", "12", "13", "16", "23", "25", "26", "27", "29", "39", "46", "70", "79",
                    "82", "83", "84", "86", "90", "98");
    private static final byte[][] OTHERS = Text.of("30", "22", "05", "65", "93");

    private final byte[][] npis;
    private final byte[][] specialties;
    private final byte[][] tins;
    private final byte[][] centerTins = new byte[CENTERS][];
    private final byte[][] centers = new byte[CENTERS][];
    private final int lists;

    Providers(Shape shape) {
        lists = shape.lists();
        tins = new byte[shape.practices()][];
        for (int practice = 0; practice < tins.length; practice++) {
            tins[practice] = Text.of(Integer.toString(100_000_000 + practice * 37));
        }
        npis = new byte[tins.length * CLINICIANS_EACH][];
        specialties = new byte[npis.length][];
        for (int clinician = 0; clinician < npis.length; clinician++) {
            npis[clinician] = Text.of(Integer.toString(1_000_000_000 + clinician * 73));
            specialties[clinician] = specialty(clinician);
        }
        for (int center = 0; center < CENTERS; center++) {
            centers[center] =
                    Text.of(Integer.toString((center % 2 == 0 ? 451_800 : 453_800) + center));
            // One center bills under the number of a practice that is on a list.
            centerTins[center] =
                    center == 3 ? tins[0] : Text.of(Integer.toString(990_000_000 + center));
        }
    }

    /// The first four are primary care physicians, two are practitioners, two specialists, two of no step.
    private static byte[] specialty(int clinician) {
        int group = clinician / CLINICIANS_EACH;
        return switch (clinician % CLINICIANS_EACH) {
            case 0, 1, 2, 3 -> PHYSICIANS[clinician % 7 % PHYSICIANS.length];
            case 4, 5 -> PRACTITIONERS[clinician % PRACTITIONERS.length];
            case 6, 7 -> SPECIALISTS[(group * 2 + clinician) % SPECIALISTS.length];
            default -> OTHERS[clinician % OTHERS.length];
        };
    }

    int practices() {
        return tins.length;
    }

    byte[] npi(int clinician) {
        return npis[clinician];
    }

    byte[] specialty(int practice, int place) {
        return specialties[practice * CLINICIANS_EACH + place];
    }

    byte[] tin(int practice) {
        return tins[practice];
    }

    byte[] center(int number) {
        return centers[number];
    }

    byte[] centerTin(int number) {
        return centerTins[number];
    }

    /// The TINs of a participant list.
    public static List<String> tins(Shape shape, int list) {
        Providers providers = new Providers(shape);
        List<String> listed = new ArrayList<>();
        for (int practice = 0; practice < providers.tins.length; practice++) {
            if (practice % (2 * providers.lists) == list) {
                listed.add(
                        new String(
                                providers.tins[practice],
                                java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return listed;
    }

    /// The CCNs of a participant list: a health center and a rural clinic.
    public static List<String> ccns(Shape shape, int list) {
        Providers providers = new Providers(shape);
        int first = list * 2 % CENTERS;
        return List.of(
                new String(providers.centers[first], java.nio.charset.StandardCharsets.US_ASCII),
                new String(
                        providers.centers[first + 1], java.nio.charset.StandardCharsets.US_ASCII));
    }
}
