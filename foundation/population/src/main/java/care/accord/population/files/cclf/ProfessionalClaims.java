package care.accord.population.files.cclf;

import care.accord.population.ClaimLine;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Remark;
import care.accord.population.files.Remarks;
import care.accord.population.files.ReportedClaim;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Part B claims of physicians (CCLF5) and suppliers (CCLF6), a record a line. The natural key is the control number. Only
/// paid services are taken: lines whose processing indicator is A, O, S or R and that the carrier did not deny.
final class ProfessionalClaims {
    private static final Set<String> PROCESSED = Set.of("A", "O", "S", "R");
    private static final String DENIED = "0";

    private final PartBLayout layout;
    private final FixedRecord line;
    private final LocalDate received;
    private final Remarks remarks;

    ProfessionalClaims(PartBLayout layout, LocalDate received, Remarks remarks) {
        this.layout = layout;
        this.received = received;
        this.remarks = remarks;
        line = new FixedRecord(layout);
    }

    List<Version> versions(PersonRecords records) {
        List<Version> versions = new ArrayList<>();
        for (List<Spilled> lines : records.claims(layout.file())) {
            StringBuilder repeated = new StringBuilder();
            for (Spilled one : lines) {
                one.into(line);
                repeated.append(line.whole(layout.number)).append('|');
                repeated.append(line.text(layout.hcpcs)).append('|');
                repeated.append(text(layout.tin)).append('|');
                repeated.append(first(layout.renderingNpis)).append('|');
                repeated.append(text(layout.specialty)).append('|');
                repeated.append(line.money(layout.paid).cents()).append('|');
                repeated.append(line.money(layout.allowed).cents()).append('|');
            }
            versions.add(
                    new Version(
                            Version.claimId(line.text(layout.control), repeated.toString()),
                            Version.adjustment(line.text(layout.adjustment)),
                            line.dayIfAny(layout.effective),
                            lines));
        }
        return versions;
    }

    void take(String person, Version version, FeedSink sink) {
        BeneficiaryId beneficiary = new BeneficiaryId(person);
        for (Spilled one : version.parts()) {
            one.into(line);
            if (line.text(layout.denial).equals(DENIED)) {
                remarks.add(Remark.DENIED_LINES, line.money(layout.paid));
            } else if (!PROCESSED.contains(line.text(layout.processing))) {
                remarks.add(Remark.DISALLOWED_LINES, line.money(layout.paid));
            } else {
                sink.claim(reported(beneficiary, version));
            }
        }
    }

    private ReportedClaim reported(BeneficiaryId person, Version version) {
        return new ReportedClaim(
                claimLine(person, version),
                version.adjustment(),
                line.span(layout.from, layout.through),
                "medicare",
                "",
                text(layout.modifier),
                first(layout.billingNpis),
                layout.units.flatMap(line::units),
                Usd.ZERO,
                text(layout.icd).equals("9") ? "icd-9-cm" : "icd-10-cm");
    }

    private ClaimLine claimLine(BeneficiaryId person, Version version) {
        return new ClaimLine(
                person,
                version.claimId(),
                line.whole(layout.number),
                ClaimLine.Kind.PROFESSIONAL,
                service(),
                received,
                line.dayIfAny(layout.effective),
                Optional.empty(),
                "",
                line.text(layout.place),
                "",
                "",
                "",
                line.text(layout.hcpcs),
                text(layout.specialty),
                first(layout.renderingNpis),
                text(layout.tin),
                "",
                line.money(layout.allowed),
                line.money(layout.paid),
                diagnoses());
    }

    private DateSpan service() {
        LocalDate first = line.dayIfAny(layout.lineFrom).orElse(line.day(layout.from));
        LocalDate last = line.dayIfAny(layout.lineThrough).orElse(first);
        return new DateSpan(first, last.isBefore(first) ? first : last);
    }

    private String text(Optional<Field> field) {
        return field.map(line::text).orElse("");
    }

    private String first(List<Field> fields) {
        return fields.stream().filter(line::has).map(line::text).findFirst().orElse("");
    }

    /// The diagnosis of the line first, then those of the claim.
    private List<String> diagnoses() {
        return layout.diagnoses.stream().filter(line::has).map(line::text).distinct().toList();
    }
}
