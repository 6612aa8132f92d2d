package care.accord.programrules;

import care.accord.vocabulary.PerformanceYear;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A list of codes that changes by performance year, such as the codes of primary care services.
public final class CodeList {
    private final String id;
    private final String label;
    private final List<ListedCode> codes;
    private final PerformanceYear verifiedThrough;

    CodeList(String id, String label, List<ListedCode> codes, PerformanceYear verifiedThrough) {
        this.id = id;
        this.label = label;
        this.codes = List.copyOf(codes);
        this.verifiedThrough = verifiedThrough;
    }

    /// The codes listed for the year, by code.
    ///
    /// @throws NoSuchElementException if the list had not begun, or nobody has verified it that far
    public SortedMap<String, ListedCode> in(PerformanceYear year) {
        if (year.compareTo(first()) < 0 || year.compareTo(verifiedThrough) > 0) {
            throw new NoSuchElementException(
                    "%s is not known for %s: values start in %s and are verified through %s"
                            .formatted(id, year, first(), verifiedThrough));
        }
        return listedIn(year, UnaryOperator.identity());
    }

    /// The codes for the year; beyond the last verified year those of that year, each marked as unverified.
    ///
    /// @throws NoSuchElementException if the list had not begun
    public SortedMap<String, ListedCode> carriedTo(PerformanceYear year) {
        if (year.compareTo(verifiedThrough) <= 0) {
            return in(year);
        }
        return listedIn(verifiedThrough, ListedCode::presumed);
    }

    private SortedMap<String, ListedCode> listedIn(
            PerformanceYear year, UnaryOperator<ListedCode> mark) {
        SortedMap<String, ListedCode> listed = new TreeMap<>();
        codes.stream()
                .filter(code -> code.isListedIn(year))
                .forEach(code -> listed.put(code.code(), mark.apply(code)));
        return Collections.unmodifiableSortedMap(listed);
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public PerformanceYear verifiedThrough() {
        return verifiedThrough;
    }

    public List<ListedCode> codes() {
        return codes;
    }

    private PerformanceYear first() {
        return codes.stream().map(ListedCode::from).min(PerformanceYear::compareTo).orElseThrow();
    }
}
