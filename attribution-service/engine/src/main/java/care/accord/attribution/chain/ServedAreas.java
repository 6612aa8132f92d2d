package care.accord.attribution.chain;

import care.accord.attribution.chain.ChainInputs.ServiceArea;
import care.accord.population.Person;
import care.accord.programrules.chain.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who serves where a person lives, each provider once, by identifier.
final class ServedAreas {
    private static final int ZIP_DIGITS = 5;

    private final Map<String, List<Standing>> byZip = new HashMap<>();
    private final Map<String, List<Standing>> byCounty = new HashMap<>();

    ServedAreas(ChainTerms terms, Providers providers) {
        terms.inputs().areas().stream()
                .sorted(Comparator.comparing(area -> area.provider().toString()))
                .forEach(area -> add(area, terms, providers));
        byZip.values().forEach(list -> list.sort(Order.of(List.of())));
        byCounty.values().forEach(list -> list.sort(Order.of(List.of())));
    }

    private void add(ServiceArea area, ChainTerms terms, Providers providers) {
        Standing standing =
                Standing.listed(
                        providers.listed(area.provider()),
                        providers.within(area.provider()),
                        terms.window().end());
        Map<String, List<Standing>> places = area.kind() == Area.COUNTY ? byCounty : byZip;
        List<Standing> there = places.computeIfAbsent(area.code(), _ -> new ArrayList<>());
        if (there.stream().noneMatch(one -> one.provider().equals(standing.provider()))) {
            there.add(standing);
        }
    }

    boolean isGiven() {
        return !byZip.isEmpty() || !byCounty.isEmpty();
    }

    List<Standing> of(Person person, Area area) {
        String zip = person.zipCode();
        List<Standing> ofZip =
                byZip.getOrDefault(
                        zip.length() > ZIP_DIGITS ? zip.substring(0, ZIP_DIGITS) : zip, List.of());
        List<Standing> ofCounty = byCounty.getOrDefault(person.countyFips(), List.of());
        return switch (area) {
            case ZIP -> ofZip;
            case COUNTY -> ofCounty;
            case ZIP_THEN_COUNTY -> ofZip.isEmpty() ? ofCounty : ofZip;
        };
    }
}
