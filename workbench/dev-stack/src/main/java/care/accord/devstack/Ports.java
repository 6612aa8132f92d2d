package care.accord.devstack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Which number each [Port] has: `ACCORD_PORTS_FROM` and the numbers after it, unless `ACCORD_PORT_<PART>` says otherwise.
public record Ports(Map<Port, Integer> numbers) {
    static final String FROM = "ACCORD_PORTS_FROM";
    private static final int USUAL_FIRST = 18080;
    private static final int HIGHEST = 65535;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    public static Ports from(int first) {
        return of(Map.of(FROM, Integer.toString(first)));
    }

    public static Ports of(Map<String, String> environment) {
        int first = read(FROM, environment).orElse(USUAL_FIRST);
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var wantedBy = new HashMap<Integer, Port>();
        for (Port port : Port.values()) {
            int number = read(port.variable(), environment).orElse(port.after(first));
            Port other = wantedBy.put(number, port);
            if (other != null) {
                throw new CannotStart(
                        "port %d is asked for by both %s and %s; set %s to another one"
                                .formatted(number, other, port, port.variable()));
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    public int number(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalArgumentException("no number is known for port " + port);
        }
        return number;
    }

    /// Refuses if something else listens on one of these ports, so that nothing is started in vain.
    void requireFree(Collection<Port> wanted) {
        for (Port port : wanted) {
            int number = number(port);
            if (!isFree(number)) {
                throw new CannotStart(
                        "port %d is busy and %s wants it; free it (./accord down, if Accord has it) or choose others with %s=<first of %d ports> or %s=<port>"
                                .formatted(
                                        number, port, FROM, Port.values().length, port.variable()));
            }
        }
    }

    private static boolean isFree(int number) {
        try (var probe = new ServerSocket(number)) {
            return probe.isBound();
        } catch (IOException busy) {
            return false;
        }
    }

    Properties toProperties() {
        var properties = new Properties();
        numbers.forEach(
                (port, number) -> properties.setProperty(port.variable(), number.toString()));
        return properties;
    }

    private static Optional<Integer> read(String variable, Map<String, String> environment) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number == 0 || number > HIGHEST) {
            throw new CannotStart(
                    "%s=%s is not a port; use a number from 1 to %d"
                            .formatted(variable, text, HIGHEST));
        }
        return Optional.of(number);
    }
}
