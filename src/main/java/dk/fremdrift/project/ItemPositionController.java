package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The place of an item among the others of its section. */
@Controller
@RequestMapping("/projects/{id}/description/sections/{section}/items/{itemId}/position")
@CanDescribeProject
class ItemPositionController {

    private final DescriptionItemService service;

    ItemPositionController(DescriptionItemService service) {
        this.service = service;
    }

    /** @param down whether it goes one down, or one up */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable String section,
            @PathVariable UUID itemId,
            @RequestParam(defaultValue = "false") boolean down) {
        SectionKind kind = SectionKind.withItemsAt(section);
        service.move(id, kind, itemId, down);
        return "redirect:/projects/" + id + "/description/sections/" + kind.address() + "/edit#items";
    }
}
