package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Members of a list as they are needed. While a list is a draft, and once it is final, who was removed by agreement stays
/// in it as inactive; in an open list they are gone.
final class MemberPages implements Iterator<ListedMember> {
    private static final int PAGE = 5_000;

    private final Source source;
    private final ListVersion list;
    private List<ListedMember> page = List.of();
    private int next;
    private int last;
    private Rest rest = Rest.MEMBERS;

    /// What is still to be read.
    private enum Rest {
        MEMBERS,
        REMOVED_EARLIER,
        NOTHING
    }

    /// Where members come from, each page by itself.
    interface Source {
        /// Members after a row, at the most so many.
        List<ListedMember> page(int after, int most);

        /// Those who left the list by agreement before this version.
        List<ListedMember> removedEarlier();
    }

    MemberPages(Source source, ListVersion list) {
        this.source = source;
        this.list = list;
    }

    @Override
    public boolean hasNext() {
        while (next >= page.size() && rest != Rest.NOTHING) {
            turn();
        }
        return next < page.size();
    }

    @Override
    public ListedMember next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The list has no more members");
        }
        return page.get(next++);
    }

    private void turn() {
        next = 0;
        page = read();
    }

    private List<ListedMember> read() {
        if (rest == Rest.REMOVED_EARLIER) {
            rest = Rest.NOTHING;
            return list.isOpen() ? List.of() : source.removedEarlier();
        }
        List<ListedMember> loaded = source.page(last, PAGE);
        if (loaded.size() < PAGE) {
            rest = Rest.REMOVED_EARLIER;
        }
        if (!loaded.isEmpty()) {
            last = loaded.getLast().row();
        }
        List<ListedMember> shown = new ArrayList<>(loaded);
        if (list.isOpen()) {
            shown.removeIf(ListedMember::wasRemovedByAgreement);
        }
        return shown;
    }
}
