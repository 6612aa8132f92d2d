package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a careless or hostile sender puts in place of what a schema asks for. Drawn from a seed: the same every time.
final class WrongValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TOO_LONG = 70_000;
    private static final int TOO_DEEP = 300;
    private static final int HUGE = 400;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\0",
                    "a\0b",
                    "-1",
                    "9".repeat(HUGE),
                    "1e999",
                    "NaN",
                    "0001-01-01",
                    "9999-12-31T23:59:60Z",
                    "\u202Etxt.exe",
                    "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67",
                    "'; drop table contract; --",
                    "<script>alert(1)</script>",
                    "../../../etc/passwd",
                    "${jndi:ldap://127.0.0.1/x}",
                    "\r\nX-Injected: yes",
                    "=cmd|' /C calc'!A0",
                    "%00%ff",
                    "null");

    /// Documents that are none.
    private static final List<String> BROKEN =
            List.of(
                    "",
                    "{",
                    "null",
                    "[]",
                    "\"text\"",
                    "1",
                    "true",
                    "{}",
                    "{\"a\":1,\"a\":2}",
                    "{\"__proto__\":{}}",
                    "[".repeat(TOO_DEEP),
                    "{\"a\":".repeat(TOO_DEEP) + "1" + "}".repeat(TOO_DEEP),
                    "{\"a\":\"\\ud800\"}",
                    "{\"resourceType\":\"Parameters\",\"parameter\":[null,1,{\"name\":null},{\"name\":\"memberId\",\"valueIdentifier\":7}]}",
                    "{\"resourceType\":\"Parameters\",\"parameter\":{\"name\":\"memberId\"}}",
                    "<xml/>");

    private final Random random;

    WrongValues(long seed) {
        random = new Random(seed);
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    String broken() {
        return BROKEN.get(random.nextInt(BROKEN.size()));
    }

    boolean rarely() {
        return random.nextInt(4) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A document with one thing wrong somewhere in it.
    JsonNode spoilt(JsonNode document) {
        JsonNode copy = document.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(copy, objects);
        if (objects.isEmpty()) {
            return value();
        }
        ObjectNode object = oneOf(objects);
        List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
        if (names.isEmpty() || rarely()) {
            object.set(text().isEmpty() ? "unknown" : "unknown" + text(), value());
        } else if (rarely()) {
            object.remove(oneOf(names));
        } else {
            object.set(oneOf(names), value());
        }
        return copy;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(false);
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(new BigDecimal("9".repeat(HUGE)));
            case 5 -> JSON.numberNode(new BigDecimal("1e-999"));
            case 6 -> JSON.textNode("x".repeat(TOO_LONG));
            case 7 -> nested();
            case 8 -> JSON.objectNode().put("a", 1);
            case 9 -> JSON.arrayNode().add(JSON.nullNode()).add(1).add(text());
            default -> JSON.textNode(text());
        };
    }

    private static JsonNode nested() {
        ArrayNode outer = JSON.arrayNode();
        ArrayNode inner = outer;
        for (int depth = 0; depth < TOO_DEEP; depth++) {
            inner = inner.addArray();
        }
        return outer;
    }
}
