package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which units a file means: those that the organisation has, and those that the file makes. A unit is named by
 * its name or by the end of the way to it.
 */
final class ImportUnits {

    /** What is wrong with the words for a unit. */
    record Fault(String field, String message, String detail) {}

    /** A unit that is there, or will be. */
    record Node(UUID id, String name, @Nullable Node parent, int line) {

        boolean endsWith(List<String> steps) {
            Node here = this;
            for (String step : steps.reversed()) {
                if (here == null || !UnitPaths.lower(here.name).equals(UnitPaths.lower(step))) {
                    return false;
                }
                here = here.parent;
            }
            return true;
        }

        /** Whether the organisation has it already. */
        boolean isKnown() {
            return line == 0;
        }
    }

    /** A row about a unit: which one it is, or why that cannot be said. */
    static final class Wanted {
        private final int line;
        private final String name;
        private final List<String> above;
        private final String parentField;
        private @Nullable Node node;
        private @Nullable Fault fault;
        private boolean settling;

        private Wanted(int line, String name, List<String> above, String parentField) {
            this.line = line;
            this.name = name;
            this.above = above;
            this.parentField = parentField;
        }

        int line() {
            return line;
        }

        String name() {
            return name;
        }

        @Nullable Node node() {
            return node;
        }

        @Nullable Fault fault() {
            return fault;
        }
    }

    /** What somebody's words for a unit mean. */
    record Answer(@Nullable Node node, @Nullable Fault fault) {}

    private record Place(@Nullable UUID parentId, String name) {}

    private static final int DEEPEST = 50;

    private final String organisation;
    private final Map<UUID, Node> byId = new HashMap<>();
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<Place, Node> byPlace = new HashMap<>();
    private final Map<String, List<Wanted>> wantedByName = new HashMap<>();
    private final Map<UUID, Wanted> takenBy = new HashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final Deque<Wanted> settling = new ArrayDeque<>();

    /** @param organisation the name that may stand first on a way */
    ImportUnits(String organisation) {
        this.organisation = organisation;
    }

    /** A unit that the organisation has; the one above it must have been told before. */
    void know(UUID id, String name, @Nullable UUID parentId) {
        add(new Node(id, name, parentId == null ? null : byId.get(parentId), 0));
    }

    /** A row about a unit. */
    void want(int line, String unit, @Nullable String parent) {
        List<String> steps = steps(unit);
        if (steps.isEmpty()) {
            steps = List.of(unit);
        }
        List<String> above = parent == null ? steps.subList(0, steps.size() - 1) : steps(parent);
        var row = new Wanted(line, steps.getLast(), above, parent == null ? "UNIT" : "PARENT");
        wanted.add(row);
        wantedByName
                .computeIfAbsent(UnitPaths.lower(row.name), name -> new ArrayList<>())
                .add(row);
    }

    /** What every row about a unit means. */
    List<Wanted> settle() {
        wanted.forEach(this::settle);
        return wanted;
    }

    private void settle(Wanted row) {
        if (row.node != null || row.fault != null) {
            return;
        }
        if (row.settling) {
            circle(row);
            return;
        }
        if (settling.size() == DEEPEST) {
            row.fault = new Fault(row.parentField, "tooDeep", String.valueOf(DEEPEST));
            return;
        }
        row.settling = true;
        settling.push(row);
        Answer parent =
                row.above.isEmpty() ? new Answer(null, null) : find(row.above, row.parentField, "parentUnknown");
        settling.pop();
        row.settling = false;
        if (row.fault == null) {
            if (parent.fault() != null) {
                row.fault = parent.fault();
            } else {
                place(row, parent.node());
            }
        }
    }

    /** Every row between the two times that the same one is met stands below itself. */
    private void circle(Wanted met) {
        List<Wanted> circle = new ArrayList<>();
        for (Wanted row : settling) {
            circle.add(row);
            if (row == met) {
                break;
            }
        }
        String way = circle.reversed().stream().map(row -> row.name).collect(Collectors.joining(UnitPaths.STEP))
                + UnitPaths.STEP
                + met.name;
        circle.forEach(row -> row.fault = new Fault(row.parentField, "circle", way));
    }

    private void place(Wanted row, @Nullable Node parent) {
        Node there = byPlace.get(new Place(parent == null ? null : parent.id(), UnitPaths.lower(row.name)));
        if (there == null && row.above.isEmpty()) {
            List<Node> same = byName.getOrDefault(UnitPaths.lower(row.name), List.of()).stream()
                    .filter(Node::isKnown)
                    .toList();
            there = same.size() == 1 ? same.getFirst() : null;
        }
        if (there == null) {
            there = new Node(Ids.next(), row.name, parent, row.line);
            add(there);
        } else {
            Wanted other = takenBy.get(there.id());
            if (other != null) {
                row.fault = new Fault("UNIT", "unitTwice", String.valueOf(other.line));
                return;
            }
        }
        row.node = there;
        takenBy.put(there.id(), row);
    }

    private void add(Node node) {
        byId.put(node.id(), node);
        byName.computeIfAbsent(UnitPaths.lower(node.name()), name -> new ArrayList<>())
                .add(node);
        byPlace.put(new Place(node.parent() == null ? null : node.parent().id(), UnitPaths.lower(node.name())), node);
    }

    /** The unit that somebody's row says they work in. */
    Answer find(String unit, @Nullable String parent) {
        List<String> way = new ArrayList<>(parent == null ? List.of() : steps(parent));
        way.addAll(steps(unit));
        return find(way, "UNIT", "unitUnknown");
    }

    private Answer find(List<String> way, String field, String unknown) {
        if (way.isEmpty()) {
            return new Answer(null, null);
        }
        String name = UnitPaths.lower(way.getLast());
        List<Wanted> makers = wantedByName.getOrDefault(name, List.of());
        makers.forEach(this::settle);
        Set<Node> found = new LinkedHashSet<>();
        for (Node node : byName.getOrDefault(name, List.of())) {
            if (node.endsWith(way)) {
                found.add(node);
            }
        }
        if (found.size() == 1) {
            return new Answer(found.iterator().next(), null);
        }
        String typed = String.join(UnitPaths.STEP, way);
        if (found.size() > 1) {
            return new Answer(null, new Fault(field, "unitAmbiguous", typed));
        }
        return new Answer(
                null,
                makers.stream()
                        .filter(maker -> maker.fault != null)
                        .findFirst()
                        .map(maker -> new Fault(field, "unitFaulty", String.valueOf(maker.line)))
                        .orElseGet(() -> new Fault(field, unknown, typed)));
    }

    /** The steps of a way, without the organisation itself. */
    private List<String> steps(String way) {
        List<String> steps = UnitPaths.steps(way);
        return steps.size() > 1 && UnitPaths.lower(steps.getFirst()).equals(UnitPaths.lower(organisation))
                ? steps.subList(1, steps.size())
                : steps;
    }
}
