package care.accord.attribution.program;

import care.accord.attribution.primarycare.Condition;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.attribution.primarycare.PrimaryCareService.Days;
import care.accord.attribution.primarycare.PrimaryCareService.Window;
import care.accord.programrules.ListedCode;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The primary care services of a performance year for one window, 42 CFR 425.400(c): the list, the services that only a
/// window with a month of the public health emergency has, successors of listed codes, and the days on which codes are in
/// use.
final class MsspServices {
    private final ProgramLists lists;
    private final DateSpan window;
    private final DateSpan expanded;

    MsspServices(ProgramLists lists, DateSpan window, int monthsBefore) {
        this.lists = lists;
        this.window = window;
        expanded = new DateSpan(window.start().minusMonths(monthsBefore), window.end());
    }

    Collection<PrimaryCareService> services() {
        SortedMap<String, PrimaryCareService> services = new TreeMap<>();
        Set<String> emergency = lists.codes("mssp.primary_care_emergency_months");
        for (PrimaryCareService service : lists.services("mssp.primary_care_services")) {
            if (service.condition() != Condition.PUBLIC_HEALTH_EMERGENCY) {
                services.put(service.hcpcs(), service);
            } else if (includesAny(window, emergency)) {
                services.put(service.hcpcs(), service);
            } else if (includesAny(expanded, emergency)) {
                services.put(service.hcpcs(), service.in(Window.EXPANDED));
            }
        }
        addSuccessors(services);
        limitDays(services);
        return services.values();
    }

    private void addSuccessors(Map<String, PrimaryCareService> services) {
        if (!lists.has("mssp.primary_care_code_successors")) {
            return;
        }
        lists.entries("mssp.primary_care_code_successors")
                .values()
                .forEach(successor -> {
                    PrimaryCareService replaced = services.get(successor.replaces().orElse(""));
                    boolean begun =
                            successor
                                    .service()
                                    .from()
                                    .map(first -> !first.isAfter(window.end()))
                                    .orElse(true);
                    if (replaced != null && begun) {
                        services.putIfAbsent(
                                successor.code(),
                                new PrimaryCareService(
                                        successor.code(),
                                        replaced.condition(),
                                        days(successor),
                                        replaced.window(),
                                        successor.citation()));
                    }
                });
    }

    private void limitDays(Map<String, PrimaryCareService> services) {
        lists.entries("mssp.primary_care_code_validity")
                .forEach((code, validity) ->
                        services.computeIfPresent(
                                code, (_, service) -> service.during(days(validity))));
    }

    private static Days days(ListedCode listed) {
        Optional<LocalDate> first = listed.service().from();
        Optional<LocalDate> last = listed.service().until();
        return new Days(first.orElse(Days.ALWAYS.first()), last.orElse(Days.ALWAYS.last()));
    }

    private static boolean includesAny(DateSpan span, Set<String> months) {
        for (LocalDate day = span.start().withDayOfMonth(1);
                !day.isAfter(span.end());
                day = day.plusMonths(1)) {
            if (months.contains(YearMonth.from(day).toString())) {
                return true;
            }
        }
        return false;
    }
}
