package care.accord.attribution.assignment.files;

import care.accord.population.files.FeedSink;
import care.accord.population.files.ListedClinician;
import care.accord.population.files.ListedHospital;
import care.accord.population.files.ListedMembership;
import care.accord.population.files.ListedOrganization;
import java.util.ArrayList;
import java.util.List;

/// The lines of one file. A file is of one kind, so that all but one of the lists are empty.
final class Listed implements FeedSink {
    final List<ListedOrganization> organizations = new ArrayList<>();
    final List<ListedMembership> memberships = new ArrayList<>();
    final List<ListedHospital> hospitals = new ArrayList<>();
    final List<ListedClinician> clinicians = new ArrayList<>();

    @Override
    public void otherOrganization(ListedOrganization organization) {
        organizations.add(organization);
    }

    @Override
    public void membership(ListedMembership membership) {
        memberships.add(membership);
    }

    @Override
    public void teachingHospital(ListedHospital hospital) {
        hospitals.add(hospital);
    }

    @Override
    public void clinician(ListedClinician clinician) {
        clinicians.add(clinician);
    }

    long size() {
        return (long) organizations.size()
                + memberships.size()
                + hospitals.size()
                + clinicians.size();
    }
}
