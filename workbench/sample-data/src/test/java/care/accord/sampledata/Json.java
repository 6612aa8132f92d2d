package care.accord.sampledata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A strict reader of the JSON that the county writes, small enough to be seen through; anything malformed is an error.
record Json(Object value) {

    static Json parse(String text) {
        Reader reader = new Reader(text);
        Object value = reader.value();
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("Text after the end at " + reader.at);
        }
        return new Json(value);
    }

    Json at(String... path) {
        Object found = value;
        for (String step : path) {
            if (found instanceof Map<?, ?> map && map.containsKey(step)) {
                found = map.get(step);
            } else if (found instanceof List<?> list) {
                found = list.get(Integer.parseInt(step));
            } else {
                throw new IllegalArgumentException("Nothing at '%s'".formatted(step));
            }
        }
        return new Json(found);
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name);
    }

    String text(String... path) {
        return (String) at(path).value;
    }

    BigDecimal number(String... path) {
        return (BigDecimal) at(path).value;
    }

    List<Json> list(String... path) {
        return ((List<?>) at(path).value)
                .stream().map(element -> new Json((Object) element)).toList();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean atEnd() {
            blanks();
            return at == text.length();
        }

        Object value() {
            blanks();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't', 'f' -> word();
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            expect('{');
            do {
                String name = string();
                expect(':');
                if (map.put(name, value()) != null) {
                    throw new IllegalArgumentException("Twice: " + name);
                }
            } while (more('}'));
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            expect('[');
            do {
                list.add(value());
            } while (more(']'));
            return list;
        }

        private boolean more(char end) {
            blanks();
            char next = text.charAt(at++);
            if (next != ',' && next != end) {
                throw new IllegalArgumentException("'%c' at %d".formatted(next, at));
            }
            return next == ',';
        }

        private String string() {
            expect('"');
            int end = text.indexOf('"', at);
            String found = text.substring(at, end);
            at = end + 1;
            return found;
        }

        private Boolean word() {
            String word = text.startsWith("true", at) ? "true" : "false";
            if (!text.startsWith(word, at)) {
                throw new IllegalArgumentException("A word at " + at);
            }
            at += word.length();
            return Boolean.valueOf(word);
        }

        private BigDecimal number() {
            int end = at;
            while (end < text.length() && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            BigDecimal found = new BigDecimal(text.substring(at, end));
            at = end;
            return found;
        }

        private void expect(char wanted) {
            blanks();
            if (text.charAt(at++) != wanted) {
                throw new IllegalArgumentException("No '%c' at %d".formatted(wanted, at));
            }
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
