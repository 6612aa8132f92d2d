package care.accord.benchmarks.lines;

/// One month of one beneficiary: some claims of one to three lines.
final class Month {
    private static final byte[] LABORATORY = Text.of("131");
    private static final byte[] HOSPITAL = Text.of("111");
    private static final byte[][] SKILLED = Text.of("211", "221", "0231", "281");
    private static final byte[][] RURAL = Text.of("711", "0711");
    private static final byte[][] CENTER = Text.of("771", "0771");
    private static final byte[] ENCOUNTER = Text.of("G0467");
    private static final byte[] NURSING_FACILITY = Text.of("99309");
    private static final byte[] OFFICE = Text.of("99213");
    private static final byte[] HOSPITAL_CCN = Text.of("450001");
    private static final byte[] SKILLED_CCN = Text.of("455001");
    private static final byte[] PRACTICE = Text.of("11");
    private static final int TORN_CENTS = 9_200;
    private static final int OUT_OF = 1_000;
    private static final int PRIMARY_CARE = 72;
    private static final int FIRST_OF_WINDOW = 12;
    private static final int SMALL_VISIT = 1_500;

    private final Shape shape;
    private final Providers providers;
    private final Draw draw = new Draw();
    private final LineRows row;
    private Profile profile = Profile.ORDINARY;
    private int linesLeft;

    Month(Shape shape, Providers providers, Text out) {
        this.shape = shape;
        this.providers = providers;
        row = new LineRows(out);
    }

    void write(int beneficiary, int month) {
        draw.seed(shape.seed(), beneficiary, month);
        profile = Profile.of(shape, beneficiary);
        row.beneficiary = beneficiary;
        row.month = month;
        row.claim = 0;
        linesLeft =
                shape.linesEach() * (month + 1) / Days.MONTHS
                        - shape.linesEach() * month / Days.MONTHS;
        while (linesLeft > 0) {
            row.claim++;
            claim(draw.below(OUT_OF));
        }
    }

    private void claim(int kind) {
        int primaryCare = shape.dense() ? OUT_OF * 3 / 4 : PRIMARY_CARE;
        row.lineNumber = 0;
        int days = Days.lastOf(row.month) - Days.firstOf(row.month);
        row.start =
                Days.firstOf(row.month)
                        + (shape.dense() ? draw.below(4) * 9 : draw.below(days + 1));
        row.end = row.start;
        row.stay = false;
        row.billType = LineRows.NONE;
        row.ccn = LineRows.NONE;
        row.professional = true;
        row.received = row.start + 14 + draw.below(30);
        if (draw.oneIn(shape.dense() ? 12 : 200)) {
            row.received += 120;
        }
        if (kind < primaryCare && profile == Profile.TORN) {
            torn();
        } else if (kind < primaryCare && profile != Profile.UNSEEN) {
            primaryCare();
        } else if (kind < OUT_OF - 60) {
            ancillary();
        } else {
            institutional();
        }
    }

    private void primaryCare() {
        boolean rounds = profile == Profile.FACILITY && draw.oneIn(6);
        if (rounds || (profile == Profile.CENTER && draw.below(3) > 0)) {
            center(rounds ? NURSING_FACILITY : ENCOUNTER);
            return;
        }
        int home = row.beneficiary * 7 % providers.practices();
        int practice =
                switch (draw.below(10)) {
                    case 0 -> draw.below(providers.practices());
                    case 1, 2, 3 -> (home + 1) % providers.practices();
                    default -> home;
                };
        boolean smallVisit = profile == Profile.SPECIALISTS && draw.oneIn(9);
        render(
                smallVisit ? (home + 1) % providers.practices() : practice,
                smallVisit ? 4 : place());
        Service service =
                draw.oneIn(shape.dense() ? 6 : 20) ? Service.trap(draw) : Service.visit(draw);
        if (profile == Profile.FACILITY && draw.oneIn(3)) {
            stay(SKILLED[draw.below(SKILLED.length)], SKILLED_CCN);
            return;
        }
        if (profile == Profile.HOSPITAL && draw.oneIn(5)) {
            stay(HOSPITAL, HOSPITAL_CCN);
            return;
        }
        int cents = smallVisit ? SMALL_VISIT : service.cents();
        line(service.hcpcs(), service.place(), cents);
        adjust();
    }

    /// The same visit at two practices on one day, and now and then a specialist at one of them.
    private void torn() {
        int home = row.beneficiary * 7 % providers.practices();
        int neighbor = (home + 1) % providers.practices();
        if (linesLeft < 2 || draw.oneIn(30)) {
            render(draw.oneIn(2) ? home : neighbor, 6);
            line(OFFICE, PRACTICE, TORN_CENTS);
            return;
        }
        for (int practice : new int[] {home, neighbor}) {
            render(practice, 0);
            line(OFFICE, PRACTICE, TORN_CENTS);
            row.claim++;
            row.lineNumber = 0;
        }
    }

    /// The place among a practice's clinicians of whoever rendered the visit.
    private int place() {
        return switch (profile) {
            case PRACTITIONERS ->
                    row.month >= FIRST_OF_WINDOW || row.beneficiary % 2 == 0
                            ? 4 + draw.below(2)
                            : draw.below(4);
            case SPECIALISTS -> 6 + draw.below(2);
            case ORDINARY,
                    CENTER,
                    FACILITY,
                    HOSPITAL,
                    TORN,
                    MONTH_IN_PRIVATE_PLAN,
                    MONTH_OF_ONE_PART,
                    DIED,
                    UNCOVERED,
                    UNSEEN ->
                    draw.below(Providers.CLINICIANS_EACH);
        };
    }

    private void render(int practice, int place) {
        row.tin = providers.tin(practice);
        row.npi = providers.npi(practice * Providers.CLINICIANS_EACH + place);
        row.specialty = providers.specialty(practice, place);
    }

    /// Everything on such a claim counts, whatever its code and whoever rendered it.
    private void center(byte[] hcpcs) {
        int number = (row.beneficiary + draw.below(3)) % Providers.CENTERS;
        row.professional = false;
        row.billType = (number % 2 == 0 ? CENTER : RURAL)[draw.below(2)];
        row.ccn = providers.center(number);
        row.tin = providers.centerTin(number);
        row.npi = providers.npi(number);
        row.specialty = draw.oneIn(2) ? LineRows.NONE : providers.specialty(0, 4 + draw.below(6));
        line(hcpcs, LineRows.NONE, 18_400);
        if (linesLeft > 0 && draw.oneIn(2)) {
            line(OFFICE, LineRows.NONE, draw.oneIn(2) ? 0 : 2_000);
        }
        adjust();
    }

    private void stay(byte[] billType, byte[] ccn) {
        row.professional = false;
        row.stay = true;
        row.end = row.start + 1 + draw.below(16);
        row.received = row.end + 14;
        row.billType = billType;
        row.ccn = ccn;
        row.tin = LineRows.NONE;
        row.specialty = LineRows.NONE;
        line(LineRows.NONE, LineRows.NONE, 450_000 + draw.below(90) * 100);
    }

    private void ancillary() {
        render(draw.below(providers.practices()), draw.below(Providers.CLINICIANS_EACH));
        do {
            Service service = Service.other(draw);
            line(service.hcpcs(), service.place(), service.cents());
        } while (linesLeft > 0 && row.lineNumber < 4 && draw.below(3) > 0);
        adjust();
    }

    /// A hospital's own lines: an office visit on them is not a primary care service.
    private void institutional() {
        render(draw.below(providers.practices()), draw.below(Providers.CLINICIANS_EACH));
        row.professional = false;
        row.billType = LABORATORY;
        row.ccn = HOSPITAL_CCN;
        do {
            boolean visit = draw.oneIn(6);
            Service service = visit ? Service.visit(draw) : Service.other(draw);
            line(service.hcpcs(), LineRows.NONE, service.cents());
        } while (linesLeft > 0 && row.lineNumber < 3 && draw.oneIn(2));
    }

    private void line(byte[] hcpcs, byte[] place, int cents) {
        row.lineNumber++;
        row.day = row.start;
        row.lineEnd = row.end;
        row.hcpcs = hcpcs;
        row.place = place;
        row.cents = cents;
        row.write(0);
        linesLeft--;
    }

    /// Now and then a claim of one line is cancelled, or replaced by a larger or smaller one, or both.
    private void adjust() {
        if (row.lineNumber != 1 || !draw.oneIn(shape.dense() ? 10 : 100)) {
            return;
        }
        int how = draw.below(4);
        row.received += 10 + draw.below(90);
        if (how != 1) {
            row.write(1);
        }
        if (how != 0) {
            row.received += how == 3 ? 0 : 5;
            row.cents += draw.oneIn(2) ? 1_000 : row.cents;
            row.write(2);
        }
    }
}
