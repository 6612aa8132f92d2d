package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Tin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The assignment list report of CMS, table 1-1: a line a beneficiary. Columns of risk scores and demographics beyond
/// those read here are known and passed over. Names are those of public readers of the report, unverified against a delivery.
final class AssignmentListLayout implements Layout {
    private static final int MONTHS = 12;
    private static final int CONDITIONS = 120;
    private static final String YES = "1";
    private static final Form FLAG = Form.oneOf(Set.of("0", YES));

    private final Columns columns = new Columns();
    private final Column id = columns.required("BENE_MBI_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column earlier = columns.optional("BENE_HIC_NUM", Form.IDENTIFIER);
    private final Column sex = columns.optional("BENE_SEX_CD", Form.oneOf(Set.of("0", "1", "2")));
    private final Column born = columns.required("BENE_BRTH_DT", Form.REPORT_DATE);
    private final Column died = columns.optional("BENE_DEATH_DT", Form.REPORT_DATE);
    private final Column state = columns.optional("GEO_SSA_STATE_NAME", Form.text(60));
    private final Column county = columns.optional("STATE_COUNTY_CD", Form.code(5));
    private final Column voluntary = columns.optional("IN_VA_MAX", FLAG);
    private final Column voluntaryTin = columns.optional("VA_TIN", Form.digits(9));
    private final Column voluntaryNpi = columns.optional("VA_NPI", Form.digits(10));
    private final Column claimsBased = columns.optional("CBA_FLAG", FLAG);
    private final Column step = columns.optional("ASSIGNMENT_TYPE", Form.code(2));
    private final Column before = columns.optional("ASSIGNED_BEFORE", FLAG);
    private final List<Column> months =
            columns.optionalSeries(
                    "ENROLLFLAG", MONTHS, Form.oneOf(Set.of("0", "1", "2", "3", "4")));

    private final Column status = columns.optional("ASG_STATUS", Form.code(8));
    private final Column version = columns.optional("HCC_VERSION", Form.text(20));
    private final List<Column> conditions = columns.optionalSeries("HCC_COL_", CONDITIONS, FLAG);
    private final Column excluded = columns.optional("EXCLUDED", FLAG);
    private final ReasonColumns reasons = ReasonColumns.ofExclusion(columns);

    AssignmentListLayout() {
        columns.ignored(
                "BENE_1ST_NAME",
                "BENE_LAST_NAME",
                "GEO_SSA_CNTY_CD_NAME",
                "PARTD_MONTHS",
                "ESRD_SCORE",
                "DIS_SCORE",
                "AGDU_SCORE",
                "AGND_SCORE",
                "DEM_ESRD_SCORE",
                "DEM_DIS_SCORE",
                "DEM_AGDU_SCORE",
                "DEM_AGND_SCORE",
                "NEW_ENROLLEE",
                "LTI_STATUS",
                "BENE_RACE_CD",
                "BENE_PSNYRS_DUAL");
        for (int month = 1; month <= MONTHS; month++) {
            columns.ignored("BENE_RSK_R_SCRE_%02d".formatted(month));
        }
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        if (line.has(died)) {
            line.span(line.day(born), line.day(died), died);
        }
        if (line.isRejected()) {
            return;
        }
        BeneficiaryId person = new BeneficiaryId(line.text(id));
        if (line.has(earlier) && !line.text(earlier).equals(line.text(id))) {
            sink.identity(
                    new ReportedIdentity(
                            new BeneficiaryId(line.text(earlier)),
                            person,
                            line.feedReceived().orElse(LocalDate.EPOCH)));
        }
        sink.assignment(
                new AssignmentListEntry(
                        person,
                        line.day(born),
                        line.dayIfAny(died),
                        line.text(sex),
                        line.has(county) ? line.text(county) : line.text(state),
                        line.text(step),
                        said(line, claimsBased),
                        said(line, voluntary),
                        line.has(voluntaryTin)
                                ? Optional.of(new Tin(line.text(voluntaryTin)))
                                : Optional.empty(),
                        line.text(voluntaryNpi),
                        line.text(before).equals(YES),
                        line.text(status),
                        months.stream().map(line::text).toList(),
                        risk(line),
                        line.text(excluded).equals(YES),
                        reasons.of(line)));
    }

    private static Optional<Boolean> said(CsvLine line, Column flag) {
        return line.has(flag) ? Optional.of(line.text(flag).equals(YES)) : Optional.empty();
    }

    private AssignmentListEntry.Risk risk(CsvLine line) {
        return new AssignmentListEntry.Risk(
                line.text(version),
                IntStream.rangeClosed(1, CONDITIONS)
                        .filter(nth -> line.text(conditions.get(nth - 1)).equals(YES))
                        .boxed()
                        .toList());
    }
}
