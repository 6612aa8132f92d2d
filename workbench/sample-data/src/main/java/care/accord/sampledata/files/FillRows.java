package care.accord.sampledata.files;

import care.accord.sampledata.care.Fill;
import care.accord.sampledata.care.History;
import care.accord.sampledata.care.World;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.member.Person;
import care.accord.sampledata.provider.Directory.Service;

/// Pharmacy claims.
final class FillRows {
    static final String HEADER =
            "claim_id,claim_line_number,person_id,payer,plan,prescribing_npi,dispensing_npi,dispensing_date,ndc_code,quantity,days_supply,refills,paid_date,received_date,paid_amount,allowed_amount,claim_adjustment_code";

    private static final int PAID_PERCENTAGE = 85;

    private FillRows() {}

    static void write(History history, World world, Bytes first, Bytes later) {
        Person person = history.person();
        String pharmacy = world.directory().service(Service.PHARMACY).npi();
        String plan = person.payer() == Payer.NORTH ? "north-drugs" : "south-drugs";
        for (Fill fill : history.fills()) {
            Bytes out = fill.received() <= world.cutOff() ? first : later;
            out.put(fill.id()).put(",1,").put(person.id()).comma();
            out.put(person.payer().tenant()).comma().put(plan).comma();
            out.put(fill.prescriber().npi()).comma().put(pharmacy).comma();
            out.date(fill.day()).comma().put(fill.ndc()).comma();
            out.number(Fill.DAYS_SUPPLIED).comma().number(Fill.DAYS_SUPPLIED).comma();
            out.number(fill.refills()).comma().date(fill.day()).comma().date(fill.received());
            out.comma().money(fill.cents() * PAID_PERCENTAGE / 100).comma();
            out.money(fill.cents()).put(",0").endRow();
        }
    }
}
