package care.accord.population;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The arrays behind [ClaimColumns], a place a line, for whoever fills millions of them at once. A column that was not asked
/// for is [#NOT_LOADED]. Once they are part of a population they are not written again.
public final class LineArrays {
    static final int[] NOT_LOADED = new int[0];
    static final long[] NO_CENTS = new long[0];
    static final byte[] NO_KINDS = new byte[0];

    final int size;
    final Set<ClaimColumn> columns;
    private final Map<ClaimColumn, int[]> wholes = new EnumMap<>(ClaimColumn.class);
    private final Map<ClaimColumn, LineCodes> several = new EnumMap<>(ClaimColumn.class);
    private final Map<ClaimColumn, Dictionary> dictionaries = new EnumMap<>(ClaimColumn.class);

    /// First days of service.
    public final int[] serviceDay;

    public final long[] allowedCents;
    public final long[] paidCents;

    /// Positions of [ClaimLine.Kind].
    public final byte[] kind;

    /// Lines left out because nobody told us of the person.
    public int ofUnknownPeople;

    /// Identifiers by the number of the claim.
    public TextPool claimIds = TextPool.EMPTY;

    public LineArrays(int size, Set<ClaimColumn> wanted) {
        this.size = size;
        columns = EnumSet.copyOf(wanted);
        if (columns.contains(ClaimColumn.CLAIM_ID)) {
            columns.add(ClaimColumn.CLAIM);
        }
        serviceDay = new int[size];
        allowedCents = has(ClaimColumn.ALLOWED) ? new long[size] : NO_CENTS;
        paidCents = has(ClaimColumn.PAID) ? new long[size] : NO_CENTS;
        kind = has(ClaimColumn.KIND) ? new byte[size] : NO_KINDS;
    }

    public boolean has(ClaimColumn column) {
        return columns.contains(column);
    }

    /// The array of a column of codes, days or numbers, made when it is first asked for.
    public int[] wholes(ClaimColumn column) {
        return has(column) ? wholes.computeIfAbsent(column, _ -> new int[size]) : NOT_LOADED;
    }

    void wholes(ClaimColumn column, int[] values) {
        wholes.put(column, values);
    }

    /// Fills a column of several codes a line.
    public void several(ClaimColumn column, LineCodes codes) {
        several.put(column, codes);
    }

    LineCodes several(ClaimColumn column) {
        return several.getOrDefault(column, LineCodes.NOT_LOADED);
    }

    /// Says that every line is blank in a column, which takes no room then.
    public void leaveBlank(ClaimColumn column) {
        wholes.put(column, NOT_LOADED);
    }

    /// Whether lines have values of their own in a column that was asked for.
    public boolean isFilled(ClaimColumn column) {
        return has(column) && wholes(column).length == size;
    }

    /// Says what the codes of a column mean.
    public void dictionary(ClaimColumn column, Dictionary dictionary) {
        dictionaries.put(column, dictionary);
    }

    Dictionary dictionary(ClaimColumn column) {
        return dictionaries.getOrDefault(column, Dictionary.NOT_LOADED);
    }

    /// The dictionaries of all columns.
    ClaimColumns.Dictionaries dictionaries() {
        return new ClaimColumns.Dictionaries(
                dictionary(ClaimColumn.HCPCS),
                dictionary(ClaimColumn.SPECIALTY),
                npis(),
                dictionary(ClaimColumn.BILLING_TIN),
                dictionary(ClaimColumn.FACILITY),
                dictionary(ClaimColumn.PLACE_OF_SERVICE),
                dictionary(ClaimColumn.BILL_TYPE),
                dictionary(ClaimColumn.REVENUE_CENTER),
                dictionary(ClaimColumn.DRG),
                dictionary(ClaimColumn.DISCHARGE_STATUS),
                dictionary(ClaimColumn.CLAIM_TYPE),
                dictionary(ClaimColumn.NDC),
                dictionary(ClaimColumn.DIAGNOSES),
                dictionary(ClaimColumn.PROCEDURES));
    }

    private Dictionary npis() {
        return ClaimColumn.NPIS.stream()
                .filter(this::has)
                .findFirst()
                .map(this::dictionary)
                .orElse(Dictionary.NOT_LOADED);
    }
}
