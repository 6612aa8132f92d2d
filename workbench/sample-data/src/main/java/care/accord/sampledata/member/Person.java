package care.accord.sampledata.member;

import care.accord.sampledata.provider.Clinician;
import care.accord.sampledata.provider.Practice;
import care.accord.sampledata.reference.Condition;
import care.accord.sampledata.reference.Illness;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A member: who they are, where they live, what they have and where they usually go.
///
/// @param number from zero, within the payer
/// @param birthDay day from 1970-01-01, as is `deathDay`
/// @param deathDay [#ALIVE] for the living
/// @param burdenPerMille how much more care than others of the same illness, mean 1000
/// @param planted whether a script, not chance, decides the visits
public record Person(
        Payer payer,
        int number,
        String id,
        String familyName,
        boolean female,
        int birthDay,
        int deathDay,
        Origin origin,
        List<CoverageSpan> spans,
        Set<Condition> conditions,
        int burdenPerMille,
        Practice practice,
        Clinician clinician,
        boolean planted) {
    /// Everyone is called Member: nobody could take the county for real.
    public static final String GIVEN_NAME = "Member";

    public static final int ALIVE = Integer.MAX_VALUE;

    public Person {
        spans = List.copyOf(spans);
        conditions = Collections.unmodifiableSet(conditions);
    }

    /// Race, ethnicity, language and entitlement.
    ///
    /// @param dual Medicare-Medicaid dual status code, blank when not dual
    /// @param medicareStatus 10 aged, 11 aged with ESRD, 20 disabled, 21 disabled with ESRD, blank for the commercially insured
    public record Origin(
            String race, String ethnicity, String language, String dual, String medicareStatus) {}

    public boolean has(Condition condition) {
        return conditions.contains(condition);
    }

    public int ageOn(int day) {
        return (int) ((day - birthDay) * 400L / 146_097);
    }

    /// The ICD-10-CM code that this person has for an illness; always the same one.
    public String code(Condition condition) {
        Illness illness = Illness.of(condition);
        return illness.codes().get((number + illness.number()) % illness.codes().size());
    }

    /// Days in which the payer receives claims.
    public int claimDays() {
        int days = 0;
        for (CoverageSpan span : spans) {
            days += span.kind().bringsClaimsTo(payer) ? span.days() : 0;
        }
        return days;
    }

    /// The n-th of [#claimDays], counted from zero.
    public int claimDay(int index) {
        int left = index;
        for (CoverageSpan span : spans) {
            if (span.kind().bringsClaimsTo(payer)) {
                if (left < span.days()) {
                    return span.start() + left;
                }
                left -= span.days();
            }
        }
        throw new IllegalArgumentException("Day %d is beyond the coverage".formatted(index));
    }

    /// Whether the payer receives claims for the day.
    public boolean coveredOn(int day) {
        return lastCoveredFrom(day) >= day;
    }

    /// The last day of the unbroken coverage that holds `day`; a day before `day` if it is not covered.
    public int lastCoveredFrom(int day) {
        int last = day - 1;
        for (CoverageSpan span : spans) {
            if (span.kind().bringsClaimsTo(payer)
                    && span.start() <= last + 1
                    && span.end() > last) {
                last = span.end();
            }
        }
        return last;
    }
}
