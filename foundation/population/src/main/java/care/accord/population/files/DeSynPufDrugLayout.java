package care.accord.population.files;

import care.accord.population.Adjustment;
import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Prescription drug events of DE-SynPUF, a line a fill. The gross cost of the drug is what was allowed; what was paid is the part
/// of it that the patient did not pay, and nothing where the file has them pay more than it cost. Who prescribed and who dispensed
/// it the file does not say. A fill counts as received and paid on its day.
final class DeSynPufDrugLayout implements Layout {
    private static final int MOST = 1_000_000;

    private final Columns columns = new Columns();
    private final Column person = columns.required("DESYNPUF_ID", Form.IDENTIFIER, Role.PERSON);
    private final Column event = columns.required("PDE_ID", Form.IDENTIFIER);
    private final Column dispensed =
            columns.required("SRVC_DT", DeSynPufDates.DATE, Role.RECEIVED, Role.PAID_ON);
    private final Column product = columns.required("PROD_SRVC_ID", Form.code(19));
    private final Column quantity = columns.optional("QTY_DSPNSD_NUM", Form.QUANTITY);
    private final Column daysSupply = columns.optional("DAYS_SUPLY_NUM", Form.whole(MOST));
    private final Column byPatient = columns.optional("PTNT_PAY_AMT", Form.MONEY);
    private final Column cost = columns.required("TOT_RX_CST_AMT", Form.MONEY, Role.ALLOWED);

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        LocalDate day = line.day(dispensed);
        Usd allowed = line.money(cost);
        sink.fill(
                new ReportedFill(
                        new BeneficiaryId(line.text(person)),
                        line.text(event),
                        1,
                        Adjustment.ORIGINAL,
                        day,
                        Optional.of(day),
                        day,
                        line.text(product),
                        "",
                        "",
                        line.quantity(quantity),
                        line.whole(daysSupply),
                        0,
                        allowed,
                        paid(line, allowed),
                        "",
                        ""));
    }

    /// @param allowed the gross cost
    private Usd paid(CsvLine line, Usd allowed) {
        Usd rest = allowed.minus(line.money(byPatient));
        return rest.cents() < 0 ? Usd.ZERO : rest;
    }

    @Override
    public Usd paid(CsvLine line) {
        return paid(line, line.money(cost));
    }
}
