package care.accord.attribution.deliveredlist.store;

import care.accord.attribution.assignment.files.CircumstanceLists;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.population.files.FeedKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists that rule chains and programs are given, as far as they were delivered at some time. The newest of a kind takes the place of
/// those before it.
///
/// @param deliveries of all kinds, oldest first
public record GivenLists(List<DeliveredListRow> deliveries) {
    /// Kinds of list that a run can read.
    public static final Set<FeedKind> KINDS =
            Stream.of(ChainLists.KINDS, CircumstanceLists.KINDS)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    public GivenLists {
        deliveries = List.copyOf(deliveries);
    }

    /// What was delivered until now.
    public static GivenLists now() {
        return new GivenLists(
                DeliveredListRow.accepted(KINDS.stream().map(FeedKind::code).toList()));
    }

    /// What was delivered when these feeds were the newest; nothing of a kind that none of them is.
    public static GivenLists until(Collection<String> feedIds) {
        List<DeliveredListRow> all = now().deliveries;
        List<DeliveredListRow> newest =
                all.stream().filter(list -> feedIds.contains(list.feedId)).toList();
        return new GivenLists(
                all.stream()
                        .filter(list ->
                                newest.stream()
                                        .anyMatch(last ->
                                                last.kind.equals(list.kind)
                                                        && last.sequence >= list.sequence))
                        .toList());
    }

    /// What had been delivered by the end of a day.
    public GivenLists receivedBy(LocalDate day) {
        return new GivenLists(
                deliveries.stream().filter(list -> !list.receivedOn().isAfter(day)).toList());
    }

    /// Feed of the newest list of a kind; blank where there is none.
    public String feedOf(FeedKind kind) {
        return newest(kind).map(list -> list.feedId).orElse("");
    }

    /// The newest list of each of these kinds that there is.
    public List<DeliveredListRow> of(Set<FeedKind> kinds) {
        return kinds.stream().sorted().flatMap(kind -> newest(kind).stream()).toList();
    }

    /// Names those deliveries; blank where there are none.
    public String name(Set<FeedKind> kinds) {
        return of(kinds).stream()
                .map(list -> list.kind + " " + list.feedId)
                .collect(Collectors.joining("\n"));
    }

    private Optional<DeliveredListRow> newest(FeedKind kind) {
        return deliveries.stream()
                .filter(list -> list.kind.equals(kind.code()))
                .reduce((_, later) -> later);
    }
}
