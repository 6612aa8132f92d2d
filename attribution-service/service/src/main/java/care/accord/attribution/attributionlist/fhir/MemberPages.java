package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.ListMembers;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.attributionlist.store.ListedMember;
import care.accord.servicekit.tenancy.Sight;
import care.accord.servicekit.tenancy.Tenancy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/// Members of a list as they are needed. While a list is a draft, and once it is final, who was removed by agreement stays
/// in it as inactive; in an open list they are gone.
final class MemberPages implements Iterator<ListedMember> {
    private static final int PAGE = 5_000;

    private final Tenancy tenancy;
    private final ListMembers members;
    private final Reader reader;
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

    /// @param reader who reads, and how it reads members
    MemberPages(Tenancy tenancy, ListMembers members, Reader reader, ListVersion list) {
        this.tenancy = tenancy;
        this.members = members;
        this.reader = reader;
        this.list = list;
    }

    /// Who reads the list, and what of a member.
    record Reader(Sight sight, UnaryOperator<ListedMember> reading) {}

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
        page =
                tenancy.inTransaction(reader.sight(), this::read).stream()
                        .map(reader.reading())
                        .toList();
    }

    private List<ListedMember> read() {
        if (rest == Rest.REMOVED_EARLIER) {
            rest = Rest.NOTHING;
            return list.isOpen() ? List.of() : members.removedEarlier(list.roster());
        }
        List<ListedMember> loaded = members.page(list.roster(), last, PAGE);
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
