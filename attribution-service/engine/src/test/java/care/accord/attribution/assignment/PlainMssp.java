package care.accord.attribution.assignment;

import care.accord.attribution.Example;
import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The rule for performance year 2025 written down a second time, straight from the text and slowly, to hold the engine
/// against. An answer is a word such as `ours step 1 charges $150.00`.
final class PlainMssp {
    private static final Set<String> OURS = Set.of(Example.OURS, Example.OURS_TOO);
    private static final Set<String> ANOTHER =
            Set.of(SeededPerson.ANOTHER, SeededPerson.ANOTHER_TOO);
    private static final Set<String> ORGANIZATIONS = Set.of("ours", "A2");
    private static final LocalDate WINDOW = LocalDate.of(2025, 1, 1);

    private enum Role {
        PHYSICIAN,
        PRACTITIONER,
        SPECIALIST
    }

    private record Service(String entity, LocalDate day, Role role, long cents) {
        boolean inWindow() {
            return !day.isBefore(WINDOW);
        }

        boolean byPhysician() {
            return role != Role.PRACTITIONER;
        }
    }

    private PlainMssp() {}

    static String decide(SeededPerson person) {
        if (person.lapse() == Coverage.MEDICARE_ADVANTAGE) {
            return "MA";
        }
        if (person.lapse() == Coverage.PART_B_ONLY) {
            return "PART_ONLY";
        }
        if (person.choice().isPresent()) {
            return OURS.contains(person.choice().get().tin()) ? "chosen" : "CHOSE_ELSEWHERE";
        }
        return byClaims(services(person.lines()));
    }

    private static List<Service> services(List<ClaimLine> lines) {
        List<Service> services = new ArrayList<>();
        for (ClaimLine line : lines) {
            Optional<Role> role = role(line);
            Optional<String> entity = entity(line);
            boolean counts = counts(line, lines) && line.allowedAmount().cents() > 0;
            if (role.isPresent() && entity.isPresent() && counts) {
                services.add(
                        new Service(
                                entity.get(),
                                line.service().start(),
                                role.get(),
                                line.allowedAmount().cents()));
            }
        }
        return services;
    }

    private static boolean counts(ClaimLine line, List<ClaimLine> lines) {
        boolean clinic = line.billType().startsWith("77");
        if (line.kind() == Kind.INSTITUTIONAL && !clinic) {
            return false;
        }
        return switch (line.hcpcs()) {
            case "99308" -> !during(line, lines, "21");
            case "99497" -> clinic || !(during(line, lines, "11") || during(line, lines, "21"));
            case "99213", "G0439" -> true;
            default -> clinic;
        };
    }

    private static boolean during(ClaimLine line, List<ClaimLine> lines, String billType) {
        return lines.stream()
                .anyMatch(other ->
                        other.billType().startsWith(billType)
                                && other.service().contains(line.service().start()));
    }

    private static Optional<Role> role(ClaimLine line) {
        if (line.kind() == Kind.INSTITUTIONAL) {
            return Optional.of(Role.PHYSICIAN);
        }
        return switch (line.specialty()) {
            case "08", "11" -> Optional.of(Role.PHYSICIAN);
            case "50", "97" -> Optional.of(Role.PRACTITIONER);
            case "06", "39" -> Optional.of(Role.SPECIALIST);
            default -> Optional.empty();
        };
    }

    private static Optional<String> entity(ClaimLine line) {
        if (line.kind() == Kind.INSTITUTIONAL) {
            return Optional.of(line.facility());
        }
        if (line.billingTin().equals(SeededPerson.SHARED)) {
            return Optional.empty();
        }
        if (OURS.contains(line.billingTin())) {
            return Optional.of("ours");
        }
        return Optional.of(ANOTHER.contains(line.billingTin()) ? "A2" : line.billingTin());
    }

    private static String byClaims(List<Service> all) {
        List<Service> window = all.stream().filter(Service::inWindow).toList();
        boolean preStepAnywhere = ORGANIZATIONS.stream().anyMatch(one -> preStep(one, window));
        boolean third =
                !preStepAnywhere && ORGANIZATIONS.stream().anyMatch(one -> qualifies(one, all));
        if (third) {
            return winner("step 3", all, all, one -> qualifies(one, all));
        }
        List<Service> first = window.stream().filter(one -> one.role() != Role.SPECIALIST).toList();
        if (!first.isEmpty()) {
            return winner("step 1", first, window, one -> preStep(one, window));
        }
        return window.isEmpty()
                ? "NO_PRIMARY_CARE"
                : winner("step 2", window, window, one -> preStep(one, window));
    }

    private static boolean preStep(String organization, List<Service> window) {
        return window.stream()
                .anyMatch(one -> one.entity().equals(organization) && one.byPhysician());
    }

    private static boolean qualifies(String organization, List<Service> all) {
        return all.stream()
                        .anyMatch(one ->
                                one.entity().equals(organization)
                                        && one.inWindow()
                                        && one.role() == Role.PRACTITIONER)
                && preStep(organization, all);
    }

    private static String winner(
            String step, List<Service> compared, List<Service> seen, Predicate<String> open) {
        TreeMap<String, Long> sums = new TreeMap<>();
        compared.forEach(one -> sums.merge(one.entity(), one.cents(), Long::sum));
        Comparator<String> charges = Comparator.comparing(sums::get);
        Comparator<String> primary =
                Comparator.comparing(
                        entity -> latest(entity, seen, one -> one.role() != Role.SPECIALIST));
        Comparator<String> specialist =
                Comparator.comparing(
                        entity -> latest(entity, seen, one -> one.role() == Role.SPECIALIST));
        List<String> order =
                sums.keySet().stream()
                        .sorted(
                                charges.thenComparing(primary)
                                        .thenComparing(specialist)
                                        .reversed()
                                        .thenComparing(ORGANIZATIONS::contains)
                                        .thenComparing(PlainMssp::identifier))
                        .toList();
        String first = order.getFirst();
        if (ORGANIZATIONS.contains(first) && !open.test(first)) {
            return "NO_PHYSICIAN_SERVICE";
        }
        String decidedBy = order.size() == 1 ? "only" : "tin";
        if (order.size() > 1 && specialist.compare(first, order.get(1)) != 0) {
            decidedBy = "specialist-date";
        }
        if (order.size() > 1 && primary.compare(first, order.get(1)) != 0) {
            decidedBy = "date";
        }
        if (order.size() > 1 && charges.compare(first, order.get(1)) != 0) {
            decidedBy = "charges";
        }
        return "%s %s %s %d".formatted(first, step, decidedBy, sums.get(first));
    }

    private static String identifier(String entity) {
        return entity.equals("ours") ? Example.OURS : entity;
    }

    private static LocalDate latest(String entity, List<Service> seen, Predicate<Service> which) {
        return seen.stream()
                .filter(one -> one.entity().equals(entity) && which.test(one))
                .map(Service::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }
}
