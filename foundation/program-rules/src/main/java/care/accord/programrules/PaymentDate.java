package care.accord.programrules;

import java.time.LocalDate;

/// The day a payment is made. Sequestration turns on it, whatever year the payment is for.
public record PaymentDate(LocalDate day) implements Comparable<PaymentDate> {
    @Override
    public int compareTo(PaymentDate other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return "a payment on " + day;
    }
}
