package care.accord.sampledata.truth;

import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Sums over members of one payer: its own, and for the contract with each organization and each delivery.
public final class Totals {
    /// What is summed for the payer.
    public enum Count {
        MEMBERS,
        MEMBER_MONTHS,
        ALLOWED_BEFORE_CENTS,
        ALLOWED_AFTER_CENTS,
        PHARMACY_CENTS
    }

    /// What is summed over the eligible members assigned to an organization; the blood pressures are its own records'.
    public enum Share {
        MEMBERS,
        MEMBER_MONTHS,
        ALLOWED_CENTS,
        WELLNESS_VISITS,
        PRESSURE_DENOMINATOR,
        PRESSURE_EXCLUSIONS,
        PRESSURE_NUMERATOR
    }

    private record Key(Organization organization, Delivery delivery, Share share) {}

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<Key, Long> shares = new HashMap<>();

    public void add(MemberTruth truth) {
        Payer payer = truth.person().payer();
        count(Count.MEMBERS, truth.person().spans().isEmpty() ? 0 : 1);
        count(Count.MEMBER_MONTHS, truth.months().member(payer));
        count(Count.ALLOWED_BEFORE_CENTS, truth.before().cents());
        count(Count.ALLOWED_AFTER_CENTS, truth.after().cents());
        count(Count.PHARMACY_CENTS, truth.pharmacyCents());
        if (!truth.eligible()) {
            return;
        }
        for (Organization organization : Organization.values()) {
            for (Delivery delivery : Delivery.values()) {
                if (organization.signsContracts()
                        && truth.known(delivery).assignment(organization).assigned()) {
                    share(organization, delivery, truth);
                }
            }
        }
    }

    private void share(Organization organization, Delivery delivery, MemberTruth truth) {
        Known known = truth.known(delivery);
        int months = truth.months().member(truth.person().payer());
        share(new Key(organization, delivery, Share.MEMBERS), 1);
        share(new Key(organization, delivery, Share.MEMBER_MONTHS), months);
        share(new Key(organization, delivery, Share.ALLOWED_CENTS), known.cents());
        if (known.wellnessDay() >= 0) {
            share(new Key(organization, delivery, Share.WELLNESS_VISITS), 1);
        }
        BloodPressureControl pressure = truth.bloodPressure(organization);
        if (pressure.denominator()) {
            Share part =
                    pressure.exclusion().isEmpty()
                            ? Share.PRESSURE_DENOMINATOR
                            : Share.PRESSURE_EXCLUSIONS;
            share(new Key(organization, delivery, part), 1);
        }
        if (pressure.numerator()) {
            share(new Key(organization, delivery, Share.PRESSURE_NUMERATOR), 1);
        }
    }

    private void count(Count what, long amount) {
        counts.merge(what, amount, Long::sum);
    }

    private void share(Key what, long amount) {
        shares.merge(what, amount, Long::sum);
    }

    public void add(Totals others) {
        others.counts.forEach(this::count);
        others.shares.forEach(this::share);
    }

    public long of(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    public long of(Organization organization, Delivery delivery, Share what) {
        return shares.getOrDefault(new Key(organization, delivery, what), 0L);
    }
}
