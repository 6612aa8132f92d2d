package care.accord.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// One way to make a resource another, which may be wrong.
enum Mutation {
    DROPPED {
        @Override
        boolean fits(Place place) {
            return true;
        }

        @Override
        void apply(Place place) {
            place.parent().remove(place.name());
        }
    },
    DOUBLED {
        @Override
        boolean fits(Place place) {
            return place.value().isArray() && !place.value().isEmpty();
        }

        @Override
        void apply(Place place) {
            ArrayNode all = (ArrayNode) place.value();
            all.add(all.get(0).deepCopy());
        }
    },
    OTHER_CODE {
        @Override
        boolean fits(Place place) {
            return Set.of("code", "system", "url").contains(place.name())
                    && place.value().isTextual();
        }

        @Override
        void apply(Place place) {
            place.parent()
                    .put(
                            place.name(),
                            place.name().equals("code") ? "other" : "http://example.org/other");
        }
    },
    OTHER_TARGET {
        @Override
        boolean fits(Place place) {
            return place.name().equals("reference") && place.value().asText().contains("/");
        }

        @Override
        void apply(Place place) {
            place.parent().put("reference", "Substance/other");
        }
    },
    OTHER_TYPE {
        @Override
        boolean fits(Place place) {
            return place.name().matches("value[A-Z].*|effective[A-Z].*|onset[A-Z].*");
        }

        @Override
        void apply(Place place) {
            place.parent().remove(place.name());
            String choice = place.name().replaceAll("[A-Z].*", "");
            if (choice.equals("value")) {
                place.parent().putObject("valueRange").putObject("low").put("value", 1);
            } else {
                place.parent().put(choice + "Instant", "2025-01-31T08:00:00Z");
            }
        }
    },
    TO_THE_MONTH {
        @Override
        boolean fits(Place place) {
            return place.name().endsWith("DateTime") && place.value().asText().length() > 7;
        }

        @Override
        void apply(Place place) {
            place.parent().put(place.name(), place.value().asText().substring(0, 7));
        }
    },
    BACKWARDS {
        @Override
        boolean fits(Place place) {
            return place.value().path("start").isTextual();
        }

        @Override
        void apply(Place place) {
            ((ObjectNode) place.value())
                    .put("start", "2025-06-30T08:00:00Z")
                    .put("end", "2025-01-31T08:00:00Z");
        }
    },
    OTHER_STATUS {
        @Override
        boolean fits(Place place) {
            return place.name().equals("status") && place.value().isTextual();
        }

        @Override
        void apply(Place place) {
            place.parent().put("status", "entered-in-error");
        }
    },
    NO_VALUE_AND_A_VALUE {
        @Override
        boolean fits(Place place) {
            return place.name().startsWith("value") && place.parent().has("code");
        }

        @Override
        void apply(Place place) {
            place.parent().putObject("dataAbsentReason").put("text", "x");
        }
    },
    OTHER_IDENTIFIER {
        @Override
        boolean fits(Place place) {
            return place.name().equals("value") && place.parent().has("system");
        }

        @Override
        void apply(Place place) {
            if (place.value().isTextual()) {
                place.parent().put("value", "1234567890");
            } else {
                place.parent().put("system", "http://example.org/other");
            }
        }
    };

    /// An element of a resource.
    record Place(ObjectNode parent, String name) {
        JsonNode value() {
            return parent.path(name);
        }
    }

    abstract boolean fits(Place place);

    abstract void apply(Place place);

    /// A resource like this one, but for one element; empty where there is none that the mutation fits.
    Optional<ObjectNode> of(ObjectNode resource, Random random) {
        ObjectNode copy = resource.deepCopy();
        List<Place> places = places(copy).filter(this::fits).toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        apply(places.get(random.nextInt(places.size())));
        return Optional.of(copy);
    }

    /// Every element but those that say which resource it is, whose it is, and its narrative.
    private static Stream<Place> places(ObjectNode resource) {
        List<Place> places = new ArrayList<>();
        Set<String> kept =
                Set.of("resourceType", "id", "meta", "text", "subject", "patient", "beneficiary");
        resource.fieldNames()
                .forEachRemaining(name -> {
                    if (!kept.contains(name)) {
                        places.add(new Place(resource, name));
                        addBelow(resource.path(name), places);
                    }
                });
        return places.stream();
    }

    private static void addBelow(JsonNode value, List<Place> places) {
        if (value instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> {
                        places.add(new Place(object, name));
                        addBelow(object.path(name), places);
                    });
        } else {
            value.forEach(one -> addBelow(one, places));
        }
    }
}
