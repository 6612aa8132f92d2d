package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Inpatient and outpatient claims of DE-SynPUF, a line a claim segment with up to five services. Amounts are known for the
/// claim only: its first service carries them. Allowed is what Medicare paid and what the beneficiary owed.
final class DeSynPufFacilityLayout implements Layout {
    private static final int LINES_OF_A_SEGMENT = 100;

    private static final int SERVICES = 45;

    private final Columns columns = new Columns();
    private final Column person = columns.required("DESYNPUF_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column claimId = columns.required("CLM_ID", Form.IDENTIFIER);
    private final Column segment = columns.required("SEGMENT", Form.whole(9));
    private final Column from = columns.required("CLM_FROM_DT", DeSynPufDates.DATE);
    private final Column through =
            columns.required("CLM_THRU_DT", DeSynPufDates.DATE, Role.RECEIVED, Role.PAID_ON);
    private final Column facility = columns.required("PRVDR_NUM", Form.code(6));
    private final Column payment =
            columns.required("CLM_PMT_AMT", Form.SIGNED_MONEY, Role.PAID, Role.ALLOWED);
    private final Column attending = columns.optional("AT_PHYSN_NPI", Form.digits(10));
    private final List<Column> diagnoses =
            columns.optionalSeries("ICD9_DGNS_CD_", 10, Form.diagnosis());
    private final List<Column> procedures =
            columns.optionalSeries("ICD9_PRCDR_CD_", 6, Form.procedure());
    private final List<Column> services =
            columns.optionalSeries("HCPCS_CD_", SERVICES, Form.code(5));
    private final Column admission = columns.optional("CLM_ADMSN_DT", DeSynPufDates.DATE);
    private final Column discharge = columns.optional("NCH_BENE_DSCHRG_DT", DeSynPufDates.DATE);
    private final Column drg = columns.optional("CLM_DRG_CD", Form.code(3));
    private final List<Column> owed;

    private DeSynPufFacilityLayout(String... owedColumns) {
        owed = new ArrayList<>();
        for (String name : owedColumns) {
            owed.add(columns.optional(name, Form.SIGNED_MONEY, Role.ALLOWED));
        }
        columns.ignored(
                "NCH_PRMRY_PYR_CLM_PD_AMT", "OP_PHYSN_NPI", "OT_PHYSN_NPI", "ADMTNG_ICD9_DGNS_CD");
    }

    static Layout inpatient() {
        DeSynPufFacilityLayout layout =
                new DeSynPufFacilityLayout(
                        "NCH_BENE_IP_DDCTBL_AMT",
                        "NCH_BENE_PTA_COINSRNC_LBLTY_AM",
                        "NCH_BENE_BLOOD_DDCTBL_LBLTY_AM");
        layout.columns.ignored("CLM_PASS_THRU_PER_DIEM_AMT", "CLM_UTLZTN_DAY_CNT");
        return layout;
    }

    static Layout outpatient() {
        return new DeSynPufFacilityLayout(
                "NCH_BENE_BLOOD_DDCTBL_LBLTY_AM",
                "NCH_BENE_PTB_DDCTBL_AMT",
                "NCH_BENE_PTB_COINSRNC_AMT");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        Optional<DateSpan> claim = line.span(line.day(from), line.day(through), through);
        Optional<DateSpan> stay =
                line.has(admission)
                        ? line.span(
                                line.day(admission),
                                line.day(discharge, line.day(through)),
                                discharge)
                        : Optional.empty();
        if (claim.isEmpty() || line.isRejected()) {
            return;
        }
        List<String> codes =
                services.stream().filter(line::has).map(line::text).distinct().toList();
        for (int nth = 0; nth < Math.max(1, codes.size()); nth++) {
            Service service = new Service(nth, codes.isEmpty() ? "" : codes.get(nth));
            sink.claim(service(line, service, claim.get(), stay));
        }
    }

    private record Service(int nth, String hcpcs) {}

    private ReportedClaim service(
            CsvLine line, Service service, DateSpan claim, Optional<DateSpan> stay) {
        return new ReportedClaim(
                claimLine(line, service, claim, stay),
                Adjustment.ORIGINAL,
                claim,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Usd.ZERO,
                "icd-9-cm",
                InstitutionalDetail.of(
                        procedures.stream()
                                .filter(line::has)
                                .map(column -> ReportedProcedure.undated(line.text(column)))
                                .toList()));
    }

    private ClaimLine claimLine(
            CsvLine line, Service service, DateSpan claim, Optional<DateSpan> stay) {
        Usd paid = service.nth == 0 ? line.money(payment) : Usd.ZERO;
        Usd allowed = paid;
        for (Column column : owed) {
            allowed = service.nth == 0 ? allowed.plus(line.money(column)) : allowed;
        }
        return new ClaimLine(
                new BeneficiaryId(line.text(person)),
                line.text(claimId),
                (line.whole(segment) - 1) * LINES_OF_A_SEGMENT + service.nth + 1,
                ClaimLine.Kind.INSTITUTIONAL,
                claim,
                claim.end(),
                Optional.of(claim.end()),
                stay,
                "",
                "",
                "",
                line.text(drg),
                "",
                service.hcpcs,
                "",
                line.text(attending),
                "",
                line.text(facility),
                allowed,
                paid,
                diagnoses.stream().filter(line::has).map(line::text).toList());
    }
}
