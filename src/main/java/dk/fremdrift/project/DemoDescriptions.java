package dk.fremdrift.project;

import static java.util.stream.Collectors.toMap;

import dk.fremdrift.shared.DemoPart;
import dk.fremdrift.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/**
 * What the cases say about themselves, section by section, in the words of their papers: the file of a section is its
 * text, and the file with its items has one field of the form on each line and an empty line between two of them.
 */
@Component
@Order(31)
class DemoDescriptions implements DemoPart {

    private static final List<String> CASES = List.of("2014-003", "2006-011", "2013-021", "2014-017");
    private static final List<String> POOL =
            List.of("2006-101", "2006-102", "2006-103", "2006-104", "2006-105", "2006-106");

    /** What the six projects of the pool share. */
    private static final String IN_COMMON = "2006-10x";

    private final ProjectDirectory projects;
    private final DescriptionService description;
    private final DescriptionItemService items;

    DemoDescriptions(ProjectDirectory projects, DescriptionService description, DescriptionItemService items) {
        this.projects = projects;
        this.description = description;
        this.items = items;
    }

    @Override
    public void create() {
        CASES.forEach(number -> describe(number, number));
        POOL.forEach(number -> describe(number, IN_COMMON));
        List.of("2006-102-1", "2006-102-2").forEach(number -> describe(number, "2006-102-x"));
    }

    private void describe(String number, String inCommon) {
        UUID id = projects.findIdByNumber(number).orElseThrow();
        for (SectionKind kind : SectionKind.values()) {
            String text = Stream.of(number, inCommon)
                    .map(file -> DemoProjects.text(file + "." + kind.address()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<ItemForm> listed = items(DemoProjects.text(number + "." + kind.address() + ".items"));
            listed.forEach(item -> items.add(id, kind, item));
            if (text != null || !listed.isEmpty()) {
                description.write(id, kind, new SectionForm(text, SectionState.FILLED_IN, null));
            }
        }
    }

    private static List<ItemForm> items(@Nullable String file) {
        return file == null
                ? List.of()
                : Arrays.stream(file.split("\n\n")).map(DemoDescriptions::item).toList();
    }

    private static ItemForm item(String block) {
        Map<String, String> fields = Texts.lines(block).stream()
                .map(line -> line.split(": ", 2))
                .collect(toMap(parts -> parts[0], parts -> parts[1]));
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(ItemForm.class));
        binder.setConversionService(ApplicationConversionService.getSharedInstance());
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return fields.get(name);
            }

            @Override
            public Set<String> getNames() {
                return fields.keySet();
            }
        });
        return (ItemForm) Objects.requireNonNull(binder.getTarget());
    }
}
