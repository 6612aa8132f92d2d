package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.LineColumns;
import care.accord.population.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Numbers the competing entities of one population, so that a line finds its entity with a look into a table: a practice is
/// the code of its TIN, a facility the negated code of its CCN, an organization a large number. Services billed through the
/// TIN of several organizations are nobody's, 42 CFR 425.400(a)(2)(iii).
final class Entities {
    /// The line names no practice and no facility, or one that several organizations share; nobody can win it.
    static final int NOBODY = 0;

    /// The contract's providers.
    static final int CONTRACT = 1 << 30;

    private static final int SHARED = Integer.MIN_VALUE;

    private final LineColumns columns;
    private final List<Entity> organizations;
    private final int[] byTin;
    private final int[] byCcn;
    private final ListedClinicians clinicians;
    private final MovedClinicians moved;
    private final Dictionary tins;
    private final Dictionary ccns;

    /// @param all the contract's providers first
    Entities(List<Organization> all, Participants.Unit unit, LineColumns columns) {
        this.columns = columns;
        tins = columns.dictionaries().tin();
        ccns = columns.dictionaries().facility();
        organizations = entities(all);
        byTin = numbers(tins.size(), 1);
        byCcn = numbers(ccns.size(), -1);
        mark(byCcn, ccns, all, Participants::ccns);
        clinicians =
                switch (unit) {
                    case PRACTICE -> ListedClinicians.none();
                    case CLINICIAN -> ListedClinicians.of(all, columns.dictionaries());
                };
        moved = new MovedClinicians(all.getFirst().participants(), columns.dictionaries().npi());
        if (unit == Participants.Unit.PRACTICE) {
            mark(byTin, tins, all, Participants::tins);
        }
    }

    private static List<Entity> entities(List<Organization> all) {
        List<Entity> entities = new ArrayList<>();
        entities.add(new Entity.ContractProviders(all.getFirst().id()));
        all.stream()
                .skip(1)
                .map(one -> new Entity.OtherOrganization(one.id()))
                .forEach(entities::add);
        return entities;
    }

    private static int[] numbers(int size, int sign) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, code -> sign * code);
        return numbers;
    }

    private static void mark(
            int[] numbers,
            Dictionary dictionary,
            List<Organization> all,
            Function<Participants, Set<String>> ids) {
        for (int position = 0; position < all.size(); position++) {
            for (String id : ids.apply(all.get(position).participants())) {
                int code = dictionary.code(id);
                if (code > 0) {
                    boolean taken = isOrganization(numbers[code]) || numbers[code] == SHARED;
                    numbers[code] = taken ? SHARED : CONTRACT + position;
                }
            }
        }
    }

    /// The entity that furnished a line, or [#NOBODY].
    int of(int line) {
        int tin = columns.tin(line);
        int entity = byTin[tin];
        if (clinicians.bill(tin)) {
            entity = clinicians.organization(tin, columns.renderingNpi(line), entity);
        }
        if (entity < CONTRACT && entity != SHARED && columns.isInstitutional(line)) {
            int facility = byCcn[columns.ccn(line)];
            entity = facility == NOBODY ? entity : facility;
        }
        if (moved.any()) {
            entity = moved.entity(columns.renderingNpi(line), alone(line), entity);
        }
        return entity == SHARED ? NOBODY : entity;
    }

    /// Whether a line is nobody's for being several organizations'.
    boolean isShared(int line) {
        int tin = columns.tin(line);
        boolean bySeveral =
                clinicians.bill(tin)
                        && clinicians.organization(tin, columns.renderingNpi(line), tin) == NOBODY;
        boolean atSeveral = columns.isInstitutional(line) && byCcn[columns.ccn(line)] == SHARED;
        return byTin[tin] == SHARED || bySeveral || atSeveral;
    }

    /// The facility or practice of a line, in whichever organization they are.
    private int alone(int line) {
        int facility = columns.isInstitutional(line) ? columns.ccn(line) : 0;
        return facility == 0 ? columns.tin(line) : -facility;
    }

    static boolean isOrganization(int number) {
        return number >= CONTRACT;
    }

    Entity entity(int number) {
        if (isOrganization(number)) {
            return organizations.get(number - CONTRACT);
        }
        return number < 0
                ? new Entity.Facility(ccns.value(-number))
                : new Entity.Practice(tins.value(number));
    }

    /// The last order that is left: by identifier, organizations behind everybody else.
    boolean comesBefore(int number, int other) {
        if (isOrganization(number) != isOrganization(other)) {
            return isOrganization(other);
        }
        return entity(number).id().compareTo(entity(other).id()) < 0;
    }
}
