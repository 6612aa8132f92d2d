package care.accord.reconciliation.arrangement;

import care.accord.vocabulary.Citation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads one block of an arrangement document: `share: providers-share` says the kind and the name.
final class BlockReader {
    static final List<String> KINDS =
            List.of(
                    "base",
                    "comparison",
                    "gate",
                    "corridor",
                    "share",
                    "cap",
                    "withhold",
                    "adjustment");
    private static final int MOST_DECIMALS = 10;

    private final WrittenFields fields;
    private final Notes notes;

    private BlockReader(WrittenFields fields, Notes notes) {
        this.fields = fields;
        this.notes = notes;
    }

    /// What every block has.
    private record Head(String name, String label, Optional<Citation> citation) {}

    static Optional<Block> read(WrittenFields fields, Notes notes) {
        List<String> kinds = fields.keys().stream().filter(KINDS::contains).toList();
        if (kinds.size() != 1) {
            notes.problem(
                    fields.pointer(""),
                    "is no block: write exactly one of %s, with the block's name; it has %s"
                            .formatted(String.join(", ", KINDS), String.join(", ", fields.keys())));
            return Optional.empty();
        }
        Block block = new BlockReader(fields, notes).block(kinds.getFirst());
        fields.refuseUnknown();
        return Optional.of(block);
    }

    private Block block(String kind) {
        String name = fields.name(kind);
        Head head =
                new Head(
                        name,
                        fields.optionalText("label").orElseGet(() -> Labels.of(name)),
                        fields.citation());
        return switch (kind) {
            case "base" -> new Block.Base(head.name(), head.label(), head.citation(), parts(head));
            case "comparison" -> comparison(head);
            case "gate" -> gate(head);
            case "corridor" -> corridor(head);
            case "share" -> share(head);
            case "cap" -> cap(head);
            case "withhold" -> withhold(head);
            default -> adjustment(head);
        };
    }

    private Operand of(Head head) {
        return fields.operand("of", head.label() + ", of");
    }

    private List<List<Operand>> parts(Head head) {
        if (fields.has("multiply")) {
            return List.of(fields.operands("multiply", head.label() + ", factor"));
        }
        List<List<Operand>> parts = new ArrayList<>();
        List<?> items = fields.list("add");
        for (int i = 0; i < items.size(); i++) {
            Object part = items.get(i) instanceof List<?> factors ? factors : List.of(items.get(i));
            WrittenFields one =
                    new WrittenFields(
                            Map.of(Integer.toString(i), part), fields.pointer("add"), notes);
            parts.add(
                    one.operands(
                            Integer.toString(i),
                            items.size() == 1
                                    ? head.label() + ", factor"
                                    : "%s, part %d factor".formatted(head.label(), i + 1)));
        }
        if (parts.isEmpty() || parts.stream().anyMatch(List::isEmpty)) {
            fields.wrong("add", "expected at least one part, each with at least one factor", "");
            return List.of(List.of(new Operand.Literal(BigDecimal.ZERO, head.label())));
        }
        return parts;
    }

    private Block comparison(Head head) {
        List<Block.How> ways =
                Stream.of(Block.How.values()).filter(how -> fields.has(how.key())).toList();
        Block.How how = ways.isEmpty() ? Block.How.LESS : ways.getFirst();
        if (ways.size() > 1) {
            fields.wrong(
                    ways.get(1).key(),
                    "a comparison has one of less, over, orHigher, orLower: make it two blocks",
                    "");
        }
        return new Block.Comparison(
                head.name(),
                head.label(),
                head.citation(),
                of(head),
                how,
                fields.operand(how.key(), head.label() + ", " + how.words()));
    }

    private Block gate(Head head) {
        List<Condition> when = new ConditionReader(notes).all(fields, "when", head.label());
        Block.Gate gate =
                new Block.Gate(
                        head.name(),
                        head.label(),
                        head.citation(),
                        fields.optionalOperand("of", head.label() + ", of"),
                        when,
                        fields.optionalOperand("otherwise", head.label() + ", otherwise"));
        if (gate.of().isEmpty() && gate.otherwise().isPresent()) {
            fields.wrong("otherwise", "has nothing to replace: say `of` what the gate is", "");
        }
        return gate;
    }

    private Block corridor(Head head) {
        Block.Counting counting;
        if (fields.has("bands")) {
            counting = new Block.Counting.Marginal(TermReader.rows(fields, "bands", "from"));
        } else {
            Operand minimum = fields.operand("minimum", head.label() + ", minimum");
            counting =
                    fields.code("counts", List.of("first-dollar", "excess")).equals("excess")
                            ? new Block.Counting.Excess(minimum)
                            : new Block.Counting.FirstDollar(minimum);
        }
        return new Block.Corridor(
                head.name(),
                head.label(),
                head.citation(),
                of(head),
                fields.operand("against", head.label() + ", against"),
                counting);
    }

    private Block share(Head head) {
        List<Operand> rates = fields.operands("rate", head.label() + ", rate");
        if (rates.isEmpty()) {
            fields.wrong("rate", "expected a fraction, or the name of one", "");
        }
        return new Block.Share(
                head.name(),
                head.label(),
                head.citation(),
                of(head),
                rates.isEmpty()
                        ? List.of(new Operand.Literal(BigDecimal.ZERO, head.label()))
                        : rates);
    }

    private Block cap(Head head) {
        List<Block.Limit> most = limits("atMost", head.label() + " limit");
        List<Block.Limit> least = limits("atLeast", head.label() + " floor");
        if (most.isEmpty() && least.isEmpty()) {
            fields.wrong("atMost", "expected a limit: a name, a decimal, or {rate, of}", "");
        }
        if (least.size() > 1) {
            fields.wrong("atLeast", "has several floors: write one", "");
        }
        return new Block.Cap(
                head.name(),
                head.label(),
                head.citation(),
                of(head),
                most,
                least.stream().findFirst());
    }

    private List<Block.Limit> limits(String key, String label) {
        if (!fields.has(key)) {
            return List.of();
        }
        List<Block.Limit> limits = new ArrayList<>();
        Optional<Map<?, ?>> single = fields.map(key);
        List<?> items = single.isPresent() ? List.of(single.get()) : fields.items(key);
        for (int i = 0; i < items.size(); i++) {
            String at = single.isPresent() ? key : key + "/" + i;
            String called = items.size() == 1 ? label : "%s %d".formatted(label, i + 1);
            if (items.get(i) instanceof Map<?, ?> object) {
                WrittenFields limit = new WrittenFields(object, fields.pointer(at), notes);
                limits.add(
                        new Block.Limit(
                                limit.operand("rate", called),
                                Optional.of(limit.operand("of", called + " of"))));
                limit.refuseUnknown();
            } else {
                limits.add(new Block.Limit(fields.operand(key, i, called), Optional.empty()));
            }
        }
        return limits;
    }

    private Block withhold(Head head) {
        return new Block.Withhold(
                head.name(),
                head.label(),
                head.citation(),
                of(head),
                fields.operand("rate", head.label() + ", rate"),
                fields.has("held") ? Optional.of(fields.name("held")) : Optional.empty());
    }

    private Block adjustment(Head head) {
        List<Operand> plus = fields.operands("plus", head.label() + ", plus");
        List<Operand> minus = fields.operands("minus", head.label() + ", minus");
        Optional<Integer> decimals =
                fields.has("decimals")
                        ? Optional.of(fields.whole("decimals", 0, MOST_DECIMALS))
                        : Optional.empty();
        if (plus.isEmpty() && minus.isEmpty() && decimals.isEmpty()) {
            fields.wrong("plus", "expected plus, minus or decimals: this adjusts nothing", "");
        }
        return new Block.Adjustment(
                head.name(), head.label(), head.citation(), of(head), plus, minus, decimals);
    }
}
