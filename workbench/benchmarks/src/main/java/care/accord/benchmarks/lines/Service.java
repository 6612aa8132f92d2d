package care.accord.benchmarks.lines;

/// A service with its usual place and its fee, the same everywhere: that is how ties come about.
final class Service {
    private final byte[] hcpcs;
    private final byte[] place;
    private final int cents;

    private Service(byte[] hcpcs, byte[] place, int cents) {
        this.hcpcs = hcpcs;
        this.place = place;
        this.cents = cents;
    }

    private static final Service[] PRIMARY_CARE = {
        of("99213", "11", 9200), of("99213", "11", 9200), of("99214", "11", 13000),
        of("99214", "11", 13000), of("99203", "11", 11200), of("99212", "11", 5700),
        of("G0439", "11", 11800), of("99490", "11", 6200), of("99495", "11", 20500),
        of("G2211", "11", 1600), of("96160", "11", 300), of("G0506", "11", 1500),
        of("99348", "12", 7500), of("G0101", "22", 3800), of("99424", "11", 8000)
    };

    /// Where a condition decides, or where a code is not on the list although it looks like one.
    private static final Service[] TRAPS = {
        of("99310", "32", 13000), of("99309", "32", 9200), of("99308", "32", 7000),
        of("99497", "11", 8000), of("99497", "21", 8000), of("99497", "51", 8000),
        of("99457", "11", 5000), of("99283", "23", 7200), of("99222", "21", 13100),
        of("99451", "11", 3500), of("G0463", "22", 12000), of("99441", "11", 5600),
        of("G0140", "11", 7900), of("99421", "10", 1500), of("G2012", "10", 1500),
        of("99348", "13", 7500), of("G0316", "21", 3100), of("99213", "11", 0)
    };

    private static final Service[] OTHER = {
        of("80053", "81", 1050), of("71046", "22", 2600), of("93000", "11", 1500),
        of("97110", "11", 2800), of("36415", "11", 300), of("85025", "81", 800),
        of("J1100", "11", 90), of("45378", "24", 33000), of("A0429", "41", 41000),
        of("E0601", "12", 5100), of("66984", "24", 54000), of("G0283", "11", 1200),
        of("11042", "11", 12000), of("70450", "22", 11000), of("92014", "11", 12500),
        of("20610", "11", 6100)
    };

    private static Service of(String hcpcs, String place, int cents) {
        return new Service(Text.of(hcpcs), Text.of(place), cents);
    }

    static Service visit(Draw draw) {
        return PRIMARY_CARE[draw.below(PRIMARY_CARE.length)];
    }

    static Service trap(Draw draw) {
        return TRAPS[draw.below(TRAPS.length)];
    }

    static Service other(Draw draw) {
        return OTHER[draw.below(OTHER.length)];
    }

    byte[] hcpcs() {
        return hcpcs;
    }

    byte[] place() {
        return place;
    }

    int cents() {
        return cents;
    }
}
