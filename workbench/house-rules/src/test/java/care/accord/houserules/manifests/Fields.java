package care.accord.houserules.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the fields of a manifest that Kubernetes would not know, or would miss.
final class Fields {
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();
    private static final JsonNode SHAPES = shapes();

    private final List<String> problems = new ArrayList<>();

    private Fields() {}

    /// One line for each problem of the document, naming the field's path.
    static List<String> problems(JsonNode document) {
        Fields fields = new Fields();
        Object resource = KUBERNETES.unmarshal(document.toString());
        if (resource instanceof GenericKubernetesResource) {
            fields.checkCustom(document);
        } else {
            fields.checkCore(resource, "");
        }
        return fields.problems;
    }

    private void checkCustom(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " " + document.path("kind").asText();
        if (!SHAPES.has(kind)) {
            problems.add(kind + " is no kind we know; describe it in custom-resources.yaml");
            return;
        }
        JsonNode content = document.deepCopy();
        ((ObjectNode) content).remove(List.of("apiVersion", "kind", "metadata"));
        checkShape(content, SHAPES.get(kind), "");
    }

    private void checkShape(JsonNode value, JsonNode shape, String path) {
        if (shape.isTextual()) {
            checkType(value, shape.asText(), path);
            return;
        }
        if (!value.isObject()) {
            problems.add(path + " is no object");
            return;
        }
        List<String> known = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : shape.properties()) {
            String name = field.getKey().replaceAll("[!\\[\\]]", "");
            known.add(name);
            String below = path + "/" + name;
            if (!value.has(name)) {
                if (field.getKey().contains("!")) {
                    problems.add(below + " is missing");
                }
            } else if (field.getKey().endsWith("[]")) {
                checkList(value.get(name), field.getValue(), below);
            } else {
                checkShape(value.get(name), field.getValue(), below);
            }
        }
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                problems.add(path + "/" + name + " is unknown");
            }
        }
    }

    private void checkList(JsonNode list, JsonNode shape, String path) {
        if (!list.isArray()) {
            problems.add(path + " is no list");
        }
        for (int i = 0; i < list.size(); i++) {
            checkShape(list.get(i), shape, path + "/" + i);
        }
    }

    private void checkType(JsonNode value, String type, String path) {
        boolean right =
                switch (type) {
                    case "any" -> true;
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default ->
                            throw new IllegalStateException(
                                    "custom-resources.yaml: no type " + type);
                };
        if (!right) {
            problems.add(path + " is no " + type);
        }
    }

    /// The model keeps what it does not know in `additionalProperties`, at every level.
    private void checkCore(Object value, String path) {
        switch (value) {
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    checkCore(orNothing(list.get(i)), path + "/" + i);
                }
            }
            case Map<?, ?> map ->
                    map.forEach((key, below) -> checkCore(orNothing(below), path + "/" + key));
            case Object bean
                    when bean.getClass().getName().startsWith("io.fabric8.")
                            && !bean.getClass().isEnum() ->
                    checkBean(bean, path);
            default -> {}
        }
    }

    private void checkBean(Object bean, String path) {
        for (Class<?> type = bean.getClass();
                type != null && type != Object.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                Object value = orNothing(valueOf(field, bean));
                if (field.getName().equals("additionalProperties")
                        && value instanceof Map<?, ?> unknown) {
                    unknown.keySet()
                            .forEach(name -> problems.add(path + "/" + name + " is unknown"));
                } else {
                    checkCore(value, path + "/" + field.getName());
                }
            }
        }
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static @Nullable Object valueOf(Field field, Object bean) {
        try {
            field.setAccessible(true);
            return field.get(bean);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode shapes() {
        try (InputStream in =
                Fields.class.getResourceAsStream("/manifests/custom-resources.yaml")) {
            if (in == null) {
                throw new IllegalStateException("custom-resources.yaml is not on the class path");
            }
            return Yaml.documents(new String(in.readAllBytes(), StandardCharsets.UTF_8)).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
