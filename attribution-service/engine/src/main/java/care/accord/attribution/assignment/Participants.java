package care.accord.attribution.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The practices, facilities and clinicians of a provider organization: their charges are pooled. Under most programs a
/// practice takes part as a whole, whichever of its clinicians are listed; under some only the listed clinicians do.
///
/// @param tins taxpayer identification numbers
/// @param ccns CMS certification numbers
/// @param clinicians the clinicians listed, each with the practice they bill through
/// @param joined NPIs of clinicians who take part by themselves, whoever they bill through
/// @param left NPIs of clinicians who do not, whoever they bill through
/// @param specialties specialty code by NPI, as the organization listed them; nobody of whom it listed several
public record Participants(
        Set<String> tins,
        Set<String> ccns,
        Set<Provider> clinicians,
        Set<String> joined,
        Set<String> left,
        Map<String, String> specialties) {
    public Participants {
        tins = Set.copyOf(tins);
        ccns = Set.copyOf(ccns);
        clinicians = Set.copyOf(clinicians);
        joined = Set.copyOf(joined);
        left = Set.copyOf(left);
        specialties = Map.copyOf(specialties);
    }

    /// Those on a list, nobody of whom moved.
    public Participants(Set<String> tins, Set<String> ccns, Set<Provider> clinicians) {
        this(tins, ccns, clinicians, Set.of(), Set.of(), Map.of());
    }

    /// Practices and facilities without a list of clinicians.
    public Participants(Set<String> tins, Set<String> ccns) {
        this(tins, ccns, Set.of());
    }

    /// Nobody is pooled: every practice competes for itself.
    public static Participants none() {
        return new Participants(Set.of(), Set.of());
    }

    public static Participants ofTins(String... tins) {
        return new Participants(Set.of(tins), Set.of());
    }

    public static Participants of(Collection<Participant> list) {
        Set<String> tins = new TreeSet<>();
        Set<String> ccns = new TreeSet<>();
        Set<Provider> clinicians = new HashSet<>();
        for (Participant participant : list) {
            tins.add(participant.tin());
            if (!participant.ccn().isBlank()) {
                ccns.add(participant.ccn());
            }
            if (!participant.npi().isBlank()) {
                clinicians.add(new Provider(participant.tin(), participant.npi()));
            }
        }
        return new Participants(tins, ccns, clinicians, Set.of(), Set.of(), specialties(list));
    }

    private static Map<String, String> specialties(Collection<Participant> list) {
        Map<String, Set<String>> byNpi = new TreeMap<>();
        for (Participant participant : list) {
            if (!participant.npi().isBlank() && !participant.specialty().isBlank()) {
                byNpi.computeIfAbsent(participant.npi(), _ -> new TreeSet<>())
                        .add(participant.specialty());
            }
        }
        Map<String, String> only = new TreeMap<>();
        byNpi.forEach((npi, listed) -> {
            if (listed.size() == 1) {
                only.put(npi, listed.iterator().next());
            }
        });
        return only;
    }

    /// The same organization with other practices and facilities; clinicians go with their practice.
    public Participants with(Set<String> otherTins, Set<String> otherCcns) {
        return new Participants(
                otherTins,
                otherCcns,
                clinicians.stream()
                        .filter(clinician -> otherTins.contains(clinician.tin()))
                        .collect(Collectors.toSet()),
                joined,
                left,
                specialties);
    }

    /// The same organization after clinicians joined and left by themselves.
    public Participants moving(Set<String> joining, Set<String> leaving) {
        return new Participants(
                tins,
                ccns,
                clinicians,
                either(joined, joining),
                either(left, leaving),
                specialties);
    }

    private static Set<String> either(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /// Who takes part.
    public enum Unit {
        /// A practice with everyone who bills through it.
        PRACTICE,
        /// A clinician billing through a practice.
        CLINICIAN
    }

    /// Whether a clinician named by a beneficiary is one of these.
    boolean include(Provider clinician, Unit unit) {
        if (joined.contains(clinician.npi()) || left.contains(clinician.npi())) {
            return joined.contains(clinician.npi());
        }
        boolean listed = clinicians.contains(clinician);
        return switch (unit) {
            case CLINICIAN -> listed;
            case PRACTICE ->
                    listed
                            || tins.contains(clinician.tin())
                            || (clinician.tin().isBlank()
                                    && clinicians.stream()
                                            .anyMatch(one -> one.npi().equals(clinician.npi())));
        };
    }

    /// Whether this list cannot say of a clinician whom it does not name if they are one of these: practices take part with
    /// everyone, and not all of them list who that is.
    boolean leavesOpen(String npi, Unit unit) {
        Set<String> listed = clinicians.stream().map(Provider::tin).collect(Collectors.toSet());
        return unit == Unit.PRACTICE && !left.contains(npi) && !listed.containsAll(tins);
    }

    /// The identifier that stands for the organization: the smallest among its practices and facilities.
    String representative() {
        TreeSet<String> all = new TreeSet<>(tins);
        all.addAll(ccns);
        return all.isEmpty() ? "" : all.first();
    }
}
