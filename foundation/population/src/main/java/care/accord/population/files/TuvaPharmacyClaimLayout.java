package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;

/// The table `pharmacy_claim` of the Tuva input layer.
final class TuvaPharmacyClaimLayout implements Layout {
    private static final int MOST = 1_000_000;

    private final Columns columns = new Columns();
    private final Column claimId = columns.required("claim_id", Form.IDENTIFIER);
    private final Column lineNumber = columns.required("claim_line_number", Form.whole(MOST));
    private final Column personId = columns.required("person_id", Form.IDENTIFIER, Role.PERSON);
    private final Column payer = columns.optional("payer", Form.text(100));
    private final Column plan = columns.optional("plan", Form.text(100));
    private final Column prescriber = columns.optional("prescribing_provider_npi", Form.digits(10));
    private final Column dispenser = columns.optional("dispensing_provider_npi", Form.digits(10));
    private final Column dispensed = columns.required("dispensing_date", Form.DATE);
    private final Column ndc = columns.required("ndc_code", Form.digits(11));
    private final Column quantity = columns.optional("quantity", Form.FLOATING_QUANTITY);
    private final Column daysSupply = columns.optional("days_supply", Form.whole(MOST));
    private final Column refills = columns.optional("refills", Form.whole(MOST));
    private final Column paidOn = columns.optional("paid_date", Form.DATE, Role.PAID_ON);
    private final Column paid = columns.optional("paid_amount", Form.FLOATING_MONEY, Role.PAID);
    private final Column allowed =
            columns.optional("allowed_amount", Form.FLOATING_MONEY, Role.ALLOWED);
    private final TuvaReceived received = new TuvaReceived(columns, personId, claimId);
    private final Column adjustment = columns.optional("claim_adjustment_code", Adjustments.FORM);

    TuvaPharmacyClaimLayout() {
        columns.optional("in_network_flag", Form.FLAG);
        columns.ignoredOf("tuva-pharmacy-claim.columns");
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        LocalDate day = line.day(dispensed);
        sink.fill(
                new ReportedFill(
                        new BeneficiaryId(line.text(personId)),
                        line.text(claimId),
                        line.whole(lineNumber),
                        Adjustments.of(line.text(adjustment)),
                        received.of(line, line.day(paidOn, day)),
                        line.dayIfAny(paidOn),
                        day,
                        line.text(ndc),
                        line.text(prescriber),
                        line.text(dispenser),
                        line.quantity(quantity),
                        line.whole(daysSupply),
                        line.whole(refills),
                        line.money(allowed),
                        line.money(paid),
                        line.text(payer),
                        line.text(plan)));
    }
}
