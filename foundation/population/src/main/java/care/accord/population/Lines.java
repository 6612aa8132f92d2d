package care.accord.population;

import care.accord.population.Numbers.Ints;
import care.accord.population.Numbers.Longs;
import java.util.BitSet;

/// Claim lines being collected, in order of arrival and in all their versions. [#select] finds the final-action lines of
/// everyone, sorted as [ClaimColumns] promises.
final class Lines {
    final Ints person = new Ints();
    final ClaimIds claimIds = new ClaimIds();
    final Ints lineNumber = new Ints();
    final Ints receivedDay = new Ints();
    final ChoiceColumn<Adjustment> adjustment = new ChoiceColumn<>();
    final Ints serviceDay = new Ints();
    final Ints serviceEndDay = new Ints();
    final CodedColumn hcpcs = new CodedColumn();
    final CodedColumn specialty = new CodedColumn();
    final CodedColumn renderingNpi = new CodedColumn();
    final CodedColumn billingTin = new CodedColumn();
    final CodedColumn facility = new CodedColumn();
    final Longs allowedCents = new Longs();
    final Longs paidCents = new Longs();
    final ChoiceColumn<ClaimLine.Kind> kind = new ChoiceColumn<>();
    final CodedColumn placeOfService = new CodedColumn();
    final CodedColumn billType = new CodedColumn();
    final CodedColumn revenueCenter = new CodedColumn();
    final CodedColumn drg = new CodedColumn();
    final CodedColumn dischargeStatus = new CodedColumn();
    final Ints admissionDay = new Ints();
    final Ints dischargeDay = new Ints();
    final CodedColumn ndc = new CodedColumn();
    final Ints daysSupply = new Ints();
    final CodeLists diagnoses = new CodeLists();
    final CodeLists procedures = new CodeLists();

    int size() {
        return person.size();
    }

    void add(int personNumber, LineValues line) {
        person.add(personNumber);
        claimIds.add(line.claimId);
        lineNumber.add(line.lineNumber);
        receivedDay.add(line.receivedDay);
        adjustment.add(line.adjustment);
        serviceDay.add(line.serviceDay);
        serviceEndDay.add(line.serviceEndDay);
        allowedCents.add(line.allowedCents);
        paidCents.add(line.paidCents);
        kind.add(line.kind);
        hcpcs.add(line.hcpcs);
        specialty.add(line.specialty);
        renderingNpi.add(line.renderingNpi);
        billingTin.add(line.billingTin);
        facility.add(line.facility);
        placeOfService.add(line.placeOfService);
        billType.add(line.billType);
        revenueCenter.add(line.revenueCenter);
        drg.add(line.drg);
        dischargeStatus.add(line.dischargeStatus);
        admissionDay.add(line.admissionDay);
        dischargeDay.add(line.dischargeDay);
        ndc.add(line.ndc);
        daysSupply.add(line.daysSupply);
        diagnoses.add(line.diagnoses);
        procedures.add(line.procedures);
    }

    /// The standing lines of the people whose rank is not negative.
    ///
    /// @param rank the place of each person number in the population, negative for people to leave out
    /// @param people how many ranks there are
    Selection select(int[] rank, int people) {
        int[] starts = new int[people + 1];
        for (int line = 0; line < size(); line++) {
            int place = rank[person.get(line)];
            if (place >= 0) {
                starts[place + 1]++;
            }
        }
        for (int place = 0; place < people; place++) {
            starts[place + 1] += starts[place];
        }
        int[] order = grouped(rank, starts);
        BitSet standing = standing(order, starts);
        return compact(order, starts, standing);
    }

    private int[] grouped(int[] rank, int[] starts) {
        int[] next = starts.clone();
        int[] order = new int[starts[starts.length - 1]];
        for (int line = 0; line < size(); line++) {
            int place = rank[person.get(line)];
            if (place >= 0) {
                order[next[place]++] = line;
            }
        }
        return order;
    }

    private BitSet standing(int[] order, int[] starts) {
        FinalAction finalAction = new FinalAction(this);
        BitSet standing = new BitSet(size());
        for (int place = 0; place < starts.length - 1; place++) {
            finalAction.mark(order, starts[place], starts[place + 1], standing);
        }
        return standing;
    }

    private Selection compact(int[] order, int[] starts, BitSet standing) {
        int[] kept = new int[standing.cardinality()];
        int[] offsets = new int[starts.length];
        int size = 0;
        for (int place = 0; place < starts.length - 1; place++) {
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                if (standing.get(order[i])) {
                    kept[size++] = order[i];
                }
            }
            offsets[place + 1] = size;
            Numbers.sort(kept, offsets[place], size, this::compareService);
        }
        return new Selection(kept, offsets);
    }

    /// Positions of lines in the order of a population, and where each person's begin.
    static final class Selection {
        final int[] order;
        final int[] offsets;

        Selection(int[] order, int[] offsets) {
            this.order = order;
            this.offsets = offsets;
        }
    }

    private int compareService(int a, int b) {
        int order = Integer.compare(serviceDay.get(a), serviceDay.get(b));
        if (order == 0) {
            order = claimIds.compare(a, b);
        }
        if (order == 0) {
            order = Integer.compare(lineNumber.get(a), lineNumber.get(b));
        }
        return order == 0 ? kind.compare(a, b) : order;
    }

    /// An order over everything a population keeps of a line, for lines that nothing else tells apart.
    int compareContent(int a, int b) {
        int order = Long.compare(allowedCents.get(a), allowedCents.get(b));
        if (order == 0) {
            order = Long.compare(paidCents.get(a), paidCents.get(b));
        }
        for (Ints column :
                new Ints[] {serviceDay, serviceEndDay, admissionDay, dischargeDay, daysSupply}) {
            order = order == 0 ? Integer.compare(column.get(a), column.get(b)) : order;
        }
        for (CodedColumn column : coded()) {
            order = order == 0 ? column.compare(a, b) : order;
        }
        if (order == 0) {
            order = kind.compare(a, b);
        }
        order = order == 0 ? diagnoses.compare(a, b) : order;
        return order == 0 ? procedures.compare(a, b) : order;
    }

    private CodedColumn[] coded() {
        return new CodedColumn[] {
            hcpcs,
            specialty,
            renderingNpi,
            billingTin,
            facility,
            placeOfService,
            billType,
            revenueCenter,
            drg,
            dischargeStatus,
            ndc
        };
    }
}
