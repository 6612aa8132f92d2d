package care.accord.sampledata.provider;

import care.accord.sampledata.chance.Dice;
import care.accord.sampledata.provider.Directory.Facility;
import care.accord.sampledata.provider.Directory.Service;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Founds practices until the county has clinicians enough.
final class DirectoryBuilder {
    /// A stream of its own, apart from every member's.
    private static final long STREAM = -7;

    private static final int MEMBERS_PER_PRACTICE = 5_000;
    private static final int MEMBERS_PER_HOSPITAL = 60_000;
    private static final List<Organization> ORGANIZATIONS = List.of(Organization.values());
    private static final List<String> PRIMARY = List.of("11", "08", "11", "08", "01", "38", "37");
    private static final List<String> NON_PHYSICIAN = List.of("50", "97", "50", "89");

    /// Specialties of 42 CFR 425.402(c) first, then some that assignment ignores.
    private static final List<String> SPECIALTIES =
            List.of("06", "29", "39", "46", "90", "26", "13", "16", "20", "18", "07");

    private final Dice dice;
    private final int members;
    private final Map<String, List<Clinician>> specialists = new LinkedHashMap<>();
    private int npis;
    private int tins;

    DirectoryBuilder(long seed, int members) {
        this.dice = new Dice(seed, STREAM);
        this.members = members;
    }

    Directory build() {
        Map<Organization, List<Practice>> primary = new EnumMap<>(Organization.class);
        Map<Organization, List<Practice>> special = new EnumMap<>(Organization.class);
        int practices = 4 + members / MEMBERS_PER_PRACTICE;
        int groups = 1 + members / (MEMBERS_PER_PRACTICE * 4);
        for (Organization organization : ORGANIZATIONS) {
            primary.put(organization, found(practices, () -> primaryCare(organization)));
            special.put(organization, found(groups, () -> specialtyCare(organization)));
        }
        return new Directory(primary, special, specialists, hospitals(), facilities(), services());
    }

    private static List<Practice> found(int count, Supplier<Practice> next) {
        List<Practice> practices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            practices.add(next.get());
        }
        return practices;
    }

    private Practice primaryCare(Organization organization) {
        Biller biller = practice(organization, "Primary Care");
        List<Clinician> physicians = new ArrayList<>();
        int doctors = dice.between(2, 4);
        for (int i = 0; i < doctors; i++) {
            physicians.add(clinician(PRIMARY.get((i + dice.below(2)) % PRIMARY.size()), biller));
        }
        List<Clinician> nurses = new ArrayList<>();
        int others = dice.between(1, 2);
        for (int i = 0; i < others; i++) {
            nurses.add(clinician(NON_PHYSICIAN.get(dice.below(NON_PHYSICIAN.size())), biller));
        }
        return new Practice(biller, physicians, nurses, List.of());
    }

    private Practice specialtyCare(Organization organization) {
        Biller biller = practice(organization, "Specialists");
        List<Clinician> group = new ArrayList<>();
        for (String specialty : SPECIALTIES) {
            Clinician clinician = clinician(specialty, biller);
            group.add(clinician);
            specialists.computeIfAbsent(specialty, _ -> new ArrayList<>()).add(clinician);
        }
        return new Practice(biller, List.of(), List.of(), group);
    }

    private List<Biller> hospitals() {
        List<Biller> hospitals = new ArrayList<>();
        int count = 3 + members / MEMBERS_PER_HOSPITAL;
        for (int i = 0; i < Math.min(count, 99); i++) {
            Organization organization = ORGANIZATIONS.get(Math.min(i, ORGANIZATIONS.size() - 1));
            hospitals.add(facility(organization, Identifiers.ccn("2808", i), "Hospital"));
        }
        return hospitals;
    }

    private Map<Facility, Biller> facilities() {
        Map<Facility, Biller> map = new EnumMap<>(Facility.class);
        for (Facility kind : Facility.values()) {
            map.put(
                    kind,
                    switch (kind) {
                        case SKILLED_NURSING -> independent("2859", "Nursing and Rehabilitation");
                        case DIALYSIS -> independent("2825", "Dialysis");
                        case HOSPICE -> independent("2817", "Hospice");
                        case HEALTH_CENTER -> independent("2819", "Community Health Center");
                    });
        }
        return map;
    }

    private Map<Service, Clinician> services() {
        Map<Service, Clinician> map = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Biller biller = practice(Organization.INDEPENDENT, "Services");
            map.put(
                    service,
                    switch (service) {
                        case EMERGENCY -> clinician("93", biller);
                        case HOSPITALIST -> clinician("C6", biller);
                        case LABORATORY -> clinician("69", biller);
                        case RADIOLOGY -> clinician("30", biller);
                        case PHARMACY -> clinician("A5", biller);
                    });
        }
        return map;
    }

    private Biller independent(String ccnKind, String title) {
        return facility(Organization.INDEPENDENT, Identifiers.ccn(ccnKind, 90), title);
    }

    private Biller facility(Organization organization, String ccn, String title) {
        Biller practice = practice(organization, title);
        return new Biller(practice.tin(), practice.npi(), ccn, practice.name(), organization);
    }

    private Biller practice(Organization organization, String title) {
        String tin = Identifiers.tin(organization, ++tins * 37 + dice.below(37));
        String name = Names.of(dice) + " " + title;
        return new Biller(tin, Identifiers.npi(++npis), "", name, organization);
    }

    private Clinician clinician(String specialty, Biller biller) {
        return new Clinician(
                Identifiers.npi(++npis),
                "Clinician " + Names.of(dice),
                specialty,
                SpecialtyClass.of(specialty),
                biller);
    }
}
