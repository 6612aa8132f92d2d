package care.accord.attribution.primarycare;

import care.accord.vocabulary.Citation;
import java.time.LocalDate;

/// A HCPCS code that is primary care, under its condition, where that is written.
///
/// @param days on which the code is in use, whatever list names it
/// @param window which windows it counts in
public record PrimaryCareService(
        String hcpcs, Condition condition, Days days, Window window, Citation citation) {

    /// A service that counts on any day of any window.
    public PrimaryCareService(String hcpcs, Condition condition, Citation citation) {
        this(hcpcs, condition, Days.ALWAYS, Window.ASSIGNMENT, citation);
    }

    /// A service that counts wherever it is furnished.
    public PrimaryCareService(String hcpcs, Citation citation) {
        this(hcpcs, Condition.NONE, citation);
    }

    public PrimaryCareService during(Days inUse) {
        return new PrimaryCareService(hcpcs, condition, inUse, window, citation);
    }

    public PrimaryCareService in(Window counted) {
        return new PrimaryCareService(hcpcs, condition, days, counted, citation);
    }

    /// First and last day of service on which a code is in use.
    public record Days(LocalDate first, LocalDate last) {
        /// Long before and long after any claim, so that days can be counted in whole numbers.
        public static final Days ALWAYS =
                new Days(LocalDate.EPOCH.minusYears(1000), LocalDate.EPOCH.plusYears(1000));
    }

    /// Which windows a service counts in.
    public enum Window {
        /// The assignment window, and the expanded window around it.
        ASSIGNMENT,
        /// Only the expanded window: the rule that lists it looks at the window, and that one alone qualifies.
        EXPANDED
    }
}
