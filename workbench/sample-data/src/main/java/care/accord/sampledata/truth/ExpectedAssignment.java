package care.accord.sampledata.truth;

import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.provider.SpecialtyClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a member belongs to an organization by the plurality of allowed primary-care charges, 42 CFR 425.402(b): written
/// for one member at a time and for clarity, so that it can be believed without the platform's engine.
///
/// @param step 1 to 3, or 0 when the organization has no claim to the member at all
/// @param decidedBy `only` competitor, `dollars`, `latest-primary-care`, `latest-specialist` or `declared-order`
/// @param practice of the organization that gave most of it, with its clinician; blank if it was not the winner
public record ExpectedAssignment(
        int step,
        boolean assigned,
        String decidedBy,
        long ownCents,
        int ownLines,
        String rival,
        long rivalCents,
        String practice,
        String npi) {

    /// How providers outside the organization compete.
    public enum Rivals {
        /// Each practice for itself.
        APART,
        /// The other organization's practices together.
        POOLED
    }

    private static final ExpectedAssignment NO_CLAIM =
            new ExpectedAssignment(0, false, "", 0, 0, "", 0, "", "");

    /// Assignment to `own` from all lines of the member.
    static ExpectedAssignment of(
            List<PrimaryCareLine> lines, Organization own, Rivals rivals, Windows windows) {
        List<PrimaryCareLine> year = those(lines, line -> windows.inYear(line.day()));
        List<PrimaryCareLine> expanded = those(lines, line -> windows.inExpanded(line.day()));
        Predicate<PrimaryCareLine> ours = line -> line.organization() == own;
        if (any(year, ours.and(PrimaryCareLine::isPhysician))) {
            return any(year, PrimaryCareLine::isPrimaryCare)
                    ? compete(1, PrimaryCareLine::isPrimaryCare, new Field(year, own, rivals))
                    : compete(2, PrimaryCareLine::isPhysician, new Field(year, own, rivals));
        }
        boolean nurse = any(year, ours.and(line -> line.kind() == SpecialtyClass.NON_PHYSICIAN));
        boolean physicianBefore = any(expanded, ours.and(PrimaryCareLine::isPhysician));
        return nurse && physicianBefore
                ? compete(3, _ -> true, new Field(expanded, own, rivals))
                : NO_CLAIM;
    }

    // Plain loops, here and below: every member of a large county passes through here several
    // times.
    private static boolean any(List<PrimaryCareLine> lines, Predicate<PrimaryCareLine> wanted) {
        for (PrimaryCareLine line : lines) {
            if (wanted.test(line)) {
                return true;
            }
        }
        return false;
    }

    private static List<PrimaryCareLine> those(
            List<PrimaryCareLine> lines, Predicate<PrimaryCareLine> wanted) {
        List<PrimaryCareLine> found = new ArrayList<>(lines.size());
        for (PrimaryCareLine line : lines) {
            if (wanted.test(line)) {
                found.add(line);
            }
        }
        return found;
    }

    /// The lines of a window and whose they are.
    private record Field(List<PrimaryCareLine> lines, Organization own, Rivals rivals) {
        String competitor(PrimaryCareLine line) {
            Organization organization = line.organization();
            boolean together =
                    organization == own
                            || (rivals == Rivals.POOLED && organization.signsContracts());
            return together ? organization.tenant() : line.practice();
        }
    }

    private static ExpectedAssignment compete(
            int step, Predicate<PrimaryCareLine> counts, Field field) {
        List<Competitor> competitors = new ArrayList<>();
        for (PrimaryCareLine line : field.lines()) {
            Competitor.in(competitors, field.competitor(line)).add(line, counts.test(line));
        }
        competitors.removeIf(competitor -> competitor.lines == 0);
        competitors.sort(Competitor.ORDER);
        Competitor winner = competitors.getFirst();
        String ownName = field.own().tenant();
        Competitor own = Competitor.in(competitors, ownName);
        boolean assigned = winner == own;
        Competitor rival = assigned ? competitors.get(Math.min(1, competitors.size() - 1)) : winner;
        boolean alone = rival == own;
        List<PrimaryCareLine> ownLines =
                those(field.lines(), counts.and(line -> line.organization() == field.own()));
        Optional<PrimaryCareLine> most = assigned ? Optional.of(most(ownLines)) : Optional.empty();
        return new ExpectedAssignment(
                step,
                assigned,
                alone ? "only" : winner.decidedBy(assigned ? rival : own),
                own.cents,
                own.lines,
                alone ? "" : rival.name,
                alone ? 0 : rival.cents,
                most.map(PrimaryCareLine::practice).orElse(""),
                most.map(PrimaryCareLine::npi).orElse(""));
    }

    /// A line of the clinician with the highest allowed charges; then of the one with most lines; then of the lowest NPI.
    private static PrimaryCareLine most(List<PrimaryCareLine> lines) {
        return lines.stream()
                .min(
                        Comparator.<PrimaryCareLine>comparingLong(line -> -cents(lines, line))
                                .thenComparingLong(line -> -count(lines, line))
                                .thenComparing(PrimaryCareLine::npi))
                .orElseThrow();
    }

    private static long cents(List<PrimaryCareLine> lines, PrimaryCareLine of) {
        long cents = 0;
        for (PrimaryCareLine line : lines) {
            cents += line.npi().equals(of.npi()) ? line.cents() : 0;
        }
        return cents;
    }

    private static long count(List<PrimaryCareLine> lines, PrimaryCareLine of) {
        return those(lines, line -> line.npi().equals(of.npi())).size();
    }

    /// A provider or pool of providers with its totals.
    private static final class Competitor {
        static final Comparator<Competitor> ORDER =
                Comparator.<Competitor>comparingLong(c -> -c.cents)
                        .thenComparingInt(c -> -c.latestPrimaryCare)
                        .thenComparingInt(c -> -c.latestSpecialist)
                        .thenComparing(c -> c.name);

        private final String name;
        private long cents;
        private int lines;
        private int latestPrimaryCare;
        private int latestSpecialist;

        private Competitor(String name) {
            this.name = name;
        }

        static Competitor in(List<Competitor> competitors, String name) {
            for (Competitor competitor : competitors) {
                if (competitor.name.equals(name)) {
                    return competitor;
                }
            }
            Competitor added = new Competitor(name);
            competitors.add(added);
            return added;
        }

        void add(PrimaryCareLine line, boolean counts) {
            if (counts) {
                cents += line.cents();
                lines++;
            }
            if (line.isPrimaryCare()) {
                latestPrimaryCare = Math.max(latestPrimaryCare, line.day());
            } else {
                latestSpecialist = Math.max(latestSpecialist, line.day());
            }
        }

        String decidedBy(Competitor loser) {
            if (cents != loser.cents) {
                return "dollars";
            } else if (latestPrimaryCare != loser.latestPrimaryCare) {
                return "latest-primary-care";
            }
            return latestSpecialist != loser.latestSpecialist
                    ? "latest-specialist"
                    : "declared-order";
        }
    }
}
