package care.accord.sampledata.care;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Fee;
import java.util.ArrayList;
import java.util.List;

/// Everything that happened to one member, as it grows.
public final class History {
    private static final int MOST_DIAGNOSES = 10;
    private static final int SEQUENCE_BITS = 14;
    private static final long ID_MASK = (1L << 40) - 1;

    private final World world;
    private final Person person;
    private final Dice dice;
    private final Receipts receipts;
    private final int claimDays;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private int hospiceDay = -1;
    private int sequence;

    History(World world, Person person, Dice dice) {
        this.world = world;
        this.person = person;
        this.dice = dice;
        this.receipts = new Receipts(world.runOut());
        this.claimDays = person.claimDays();
    }

    public Person person() {
        return person;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Fill> fills() {
        return fills;
    }

    public List<Visit> visits() {
        return visits;
    }

    /// First day in hospice, -1 if never.
    public int hospiceDay() {
        return hospiceDay;
    }

    World world() {
        return world;
    }

    Dice dice() {
        return dice;
    }

    int claimDays() {
        return claimDays;
    }

    /// How often something happens whose rate is per thousand covered years.
    int times(long perThousandYears) {
        return dice.times(perThousandYears * claimDays / 365);
    }

    /// A covered day; only for members who have one.
    int someDay() {
        return person.claimDay(dice.below(claimDays));
    }

    void enterHospice(int day) {
        hospiceDay = day;
    }

    void record(Visit visit) {
        visits.add(visit);
    }

    void record(Fill fill) {
        fills.add(fill);
    }

    /// What the payer pays clinicians for a service, in cents.
    long fee(String code) {
        return Fee.of(code).cents() * person.payer().feePerMille() / 1000;
    }

    /// The principal diagnosis and those chronic illnesses that were noted as well.
    List<String> diagnoses(String principal) {
        List<String> codes = new ArrayList<>(4);
        codes.add(principal);
        for (Condition condition : person.conditions()) {
            String code = person.code(condition);
            if (codes.size() < MOST_DIAGNOSES && !code.equals(principal) && dice.perMille(600)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /// A claim on the professional form; all lines of one biller.
    Claim professional(List<String> diagnoses, List<Claim.Line> lines) {
        int start = lines.getFirst().day();
        int end = lines.getLast().day();
        return add(
                new Claim(
                        nextId(),
                        Claim.Kind.PROFESSIONAL,
                        start,
                        end,
                        Claim.Stay.NONE,
                        "",
                        "",
                        diagnoses,
                        lines.getFirst().clinician().biller(),
                        lines,
                        receipts.professional(end, dice)));
    }

    /// A claim of a facility.
    Claim institutional(Biller facility, String billType, List<String> diagnoses, Bed bed) {
        return add(
                new Claim(
                        nextId(),
                        Claim.Kind.INSTITUTIONAL,
                        bed.start(),
                        bed.end(),
                        bed.stay(),
                        billType,
                        bed.drg(),
                        diagnoses,
                        facility,
                        bed.lines(),
                        receipts.institutional(bed.end(), dice)));
    }

    Claim add(Claim claim) {
        claims.add(claim);
        return claim;
    }

    /// Puts another set of versions in place of those that chance gave the claim added last.
    Claim revise(List<Claim.Version> versions) {
        Claim last = claims.removeLast();
        return add(
                new Claim(
                        last.id(),
                        last.kind(),
                        last.start(),
                        last.end(),
                        last.stay(),
                        last.billType(),
                        last.drg(),
                        last.diagnoses(),
                        last.biller(),
                        last.lines(),
                        versions));
    }

    /// A line in a clinician's office.
    Claim.Line office(int day, Clinician clinician, String code) {
        return new Claim.Line(day, "", code, Fee.of(code).units(), clinician, "11", fee(code));
    }

    int receivedBy(int day) {
        return receipts.drug(day, dice);
    }

    /// A claim number that does not tell whose claim it is: payer, member and running number, mixed one to one.
    String nextId() {
        long plain = ((long) person.number() << SEQUENCE_BITS) + sequence++;
        long mixed = (plain * 0x9E3779B97FL) & ID_MASK;
        mixed ^= mixed >>> 17;
        mixed = (mixed * 0xD1B54A32D1L) & ID_MASK;
        mixed ^= mixed >>> 21;
        char[] id = new char[12];
        id[0] = person.payer().letter();
        id[1] = 'C';
        for (int i = 11; i > 1; i--) {
            id[i] = "0123456789abcdef".charAt((int) (mixed & 15));
            mixed >>>= 4;
        }
        return new String(id);
    }

    /// Dates and lines of a facility's claim.
    record Bed(int start, int end, Claim.Stay stay, String drg, List<Claim.Line> lines) {}
}
