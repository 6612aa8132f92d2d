package care.accord.programrules;

import java.time.LocalDate;

/// The first day of an agreement period. Some rules of the Shared Savings Program turn on it instead of the performance
/// year; a type of its own keeps the two apart.
public record AgreementStart(LocalDate day) implements Comparable<AgreementStart> {
    @Override
    public int compareTo(AgreementStart other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return "an agreement starting " + day;
    }
}
