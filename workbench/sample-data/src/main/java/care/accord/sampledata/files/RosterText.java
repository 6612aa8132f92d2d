package care.accord.sampledata.files;

import care.accord.sampledata.provider.Biller;
import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Directory;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.Practice;
import care.accord.vocabulary.DateSpan;
import java.util.ArrayList;
import java.util.List;

/// The participants of an organization as the provider-roster feed of one contract.
public final class RosterText {
    private static final String HEADER =
            "contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date\n";

    private final Directory directory;
    private final DateSpan period;

    public RosterText(Directory directory, DateSpan period) {
        this.directory = directory;
        this.period = period;
    }

    /// The feed, with its header.
    ///
    /// @param contractId as the platform gave it out when the contract was posted
    public String of(Organization organization, String contractId) {
        StringBuilder text = new StringBuilder(HEADER);
        for (Practice practice : directory.practices(organization)) {
            List<Clinician> clinicians = new ArrayList<>(practice.physicians());
            clinicians.addAll(practice.nonPhysicians());
            clinicians.addAll(practice.specialists());
            for (Clinician clinician : clinicians) {
                row(text, contractId, practice.biller(), clinician);
            }
        }
        for (Biller hospital : directory.hospitals()) {
            if (hospital.organization() == organization) {
                row(text, contractId, hospital, Clinician.NONE);
            }
        }
        return text.toString();
    }

    private void row(StringBuilder text, String contractId, Biller biller, Clinician clinician) {
        text.append(
                String.join(
                        ",",
                        contractId,
                        biller.tin(),
                        clinician.npi(),
                        biller.ccn(),
                        biller.name(),
                        clinician.name(),
                        clinician.specialty(),
                        period.start().toString(),
                        ""));
        text.append('\n');
    }
}
