package care.accord.population.files.cclf;

import care.accord.population.ClaimLine;
import care.accord.population.files.FeedSink;
import care.accord.population.files.InstitutionalDetail;
import care.accord.population.files.Remark;
import care.accord.population.files.Remarks;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedProcedure;
import care.accord.population.files.SumOfClaim;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Part A and outpatient claims of facilities: a header (CCLF1), its revenue center lines (CCLF2), its diagnoses (CCLF4),
/// its procedures (CCLF3) and its day of admission (CCLFA). The natural key is provider, first and last day. Lines add up to the payment of the
/// header: what the lines do not carry is on the first of them.
final class FacilityClaims {
    /// `CLM_TYPE_CD` of skilled nursing, swing bed and inpatient claims.
    private static final Set<String> STAYS = Set.of("20", "30", "60", "61");

    /// First digits of the bill type of hospital outpatient claims, on which the other physician goes before the attending.
    private static final String OUTPATIENT = "13";

    private final PartAHeaderLayout header = new PartAHeaderLayout();
    private final RevenueCenterLayout center = new RevenueCenterLayout();
    private final DiagnosisLayout diagnosis = new DiagnosisLayout();
    private final ProcedureLayout procedure = new ProcedureLayout();
    private final ClaimPartLayout program = new ClaimPartLayout(CclfFile.PART_A_PROGRAMS);
    private final Field admission = program.admission();
    private final FixedRecord claim = new FixedRecord(header);
    private final FixedRecord line = new FixedRecord(center);
    private final FixedRecord code = new FixedRecord(diagnosis);
    private final FixedRecord done = new FixedRecord(procedure);
    private final FixedRecord programs = new FixedRecord(program);
    private final LocalDate received;
    private final Remarks remarks;

    FacilityClaims(LocalDate received, Remarks remarks) {
        this.received = received;
        this.remarks = remarks;
    }

    List<Version> versions(PersonRecords records) {
        List<Version> versions = new ArrayList<>();
        for (List<Spilled> one : records.claims(CclfFile.PART_A_HEADERS)) {
            one.getFirst().into(claim);
            versions.add(
                    new Version(
                            claimId(),
                            Version.adjustment(claim.text(header.adjustment)),
                            claim.dayIfAny(header.effective),
                            List.of(one.getFirst())));
        }
        return versions;
    }

    private String claimId() {
        String provider =
                claim.has(header.billingProvider)
                        ? claim.text(header.billingProvider)
                        : claim.text(header.provider);
        return Version.claimId(
                "%s:%s:%s".formatted(provider, claim.day(header.from), claim.day(header.through)),
                String.join(
                        "|",
                        Long.toString(claim.money(header.payment).cents()),
                        Long.toString(claim.money(header.charge).cents()),
                        claim.text(header.drg),
                        claim.text(header.attending),
                        claim.text(header.operating),
                        claim.text(header.other)));
    }

    void take(String person, Version version, PersonRecords records, FeedSink sink) {
        Spilled spilled = version.parts().getFirst();
        spilled.into(claim);
        if (claim.has(header.unpaid)) {
            remarks.add(Remark.UNPAID_FACILITY_CLAIMS, claim.money(header.payment));
            return;
        }
        String id = spilled.claim();
        List<Spilled> lines = withoutSum(records.of(CclfFile.PART_A_REVENUE_CENTERS, id));
        Claim facts =
                new Claim(
                        new BeneficiaryId(person),
                        version,
                        diagnoses(records.of(CclfFile.PART_A_DIAGNOSES, id)),
                        procedures(records.of(CclfFile.PART_A_PROCEDURES, id)),
                        stay(records.of(CclfFile.PART_A_PROGRAMS, id)));
        Usd rest = claim.money(header.payment);
        for (Spilled one : lines) {
            one.into(line);
            rest = rest.minus(line.money(center.covered));
        }
        remarks.add(Remark.APPROXIMATE_FACILITY_LINES, Math.max(1, lines.size()));
        if (lines.isEmpty()) {
            line.read(0, new char[0], 0);
            sink.claim(reported(facts, rest, rest));
            return;
        }
        for (Spilled one : lines) {
            one.into(line);
            Usd covered = line.money(center.covered);
            sink.claim(reported(facts, covered, covered.plus(rest)));
            rest = Usd.ZERO;
        }
    }

    /// The lines without those of revenue center 0001, which add up the others; all of them where no other has an amount.
    private List<Spilled> withoutSum(List<Spilled> lines) {
        List<Spilled> others = lines.stream().filter(one -> !isSum(one)).toList();
        if (others.size() == lines.size() || others.stream().noneMatch(this::hasAmount)) {
            return lines;
        }
        remarks.add(Remark.SUM_LINES, lines.size() - others.size());
        return others;
    }

    private boolean isSum(Spilled one) {
        one.into(line);
        return line.text(center.center).equals(SumOfClaim.CENTER);
    }

    private boolean hasAmount(Spilled one) {
        one.into(line);
        return !line.money(center.covered).equals(Usd.ZERO);
    }

    /// What all lines of a claim share.
    private record Claim(
            BeneficiaryId person,
            Version version,
            List<String> diagnoses,
            List<ReportedProcedure> procedures,
            Optional<DateSpan> stay) {}

    private List<String> diagnoses(List<Spilled> records) {
        List<String> codes = new ArrayList<>();
        if (claim.has(header.principal)) {
            codes.add(claim.text(header.principal));
        }
        for (Spilled one : records) {
            one.into(code);
            if (code.has(diagnosis.code) && !codes.contains(code.text(diagnosis.code))) {
                codes.add(code.text(diagnosis.code));
            }
        }
        return codes;
    }

    /// In the order of the file; one that is there twice, word for word, was done once.
    private List<ReportedProcedure> procedures(List<Spilled> records) {
        Set<ReportedProcedure> reported = new LinkedHashSet<>();
        for (Spilled one : records) {
            one.into(done);
            procedure.procedure(done).ifPresent(reported::add);
        }
        return List.copyOf(reported);
    }

    private Optional<DateSpan> stay(List<Spilled> records) {
        if (!STAYS.contains(claim.text(header.type))) {
            return Optional.empty();
        }
        LocalDate first = claim.day(header.from);
        LocalDate last = claim.day(header.through);
        for (Spilled one : records) {
            one.into(programs);
            first = programs.dayIfAny(admission).filter(day -> !day.isAfter(last)).orElse(first);
        }
        return Optional.of(new DateSpan(first, last));
    }

    private ReportedClaim reported(Claim facts, Usd allowed, Usd paid) {
        return new ReportedClaim(
                claimLine(facts, allowed, paid),
                facts.version.adjustment(),
                claim.span(header.from, header.through),
                "medicare",
                "",
                line.text(center.modifier),
                claim.text(header.billingNpi),
                line.units(center.units),
                Usd.ZERO,
                claim.text(header.icd).equals("9") ? "icd-9-cm" : "icd-10-cm",
                new InstitutionalDetail(
                        claim.text(header.type),
                        claim.text(header.attending),
                        claim.text(header.operating),
                        claim.text(header.other),
                        facts.procedures));
    }

    private ClaimLine claimLine(Claim facts, Usd allowed, Usd paid) {
        String billType =
                claim.text(header.facilityType)
                        + claim.text(header.classification)
                        + claim.text(header.frequency);
        return new ClaimLine(
                facts.person,
                facts.version.claimId(),
                Math.max(1, line.whole(center.number)),
                ClaimLine.Kind.INSTITUTIONAL,
                service(),
                received,
                claim.dayIfAny(header.effective),
                facts.stay,
                claim.text(header.status),
                "",
                billType,
                claim.text(header.drg),
                line.text(center.center),
                line.text(center.hcpcs),
                "",
                clinician(billType),
                "",
                claim.text(header.provider),
                allowed,
                paid,
                facts.diagnoses);
    }

    /// The days of the line, of its revenue center, or of the claim.
    private DateSpan service() {
        LocalDate first =
                line.dayIfAny(center.from)
                        .or(() -> line.dayIfAny(center.centerDay))
                        .orElse(claim.day(header.from));
        LocalDate last =
                line.dayIfAny(center.through)
                        .orElse(line.has(center.number) ? first : claim.day(header.through));
        return new DateSpan(first, last.isBefore(first) ? first : last);
    }

    private String clinician(String billType) {
        Stream<Field> order =
                billType.startsWith(OUTPATIENT)
                        ? Stream.of(header.other, header.attending)
                        : Stream.of(header.operating, header.other, header.attending);
        return order.filter(claim::has).map(claim::text).findFirst().orElse("");
    }
}
