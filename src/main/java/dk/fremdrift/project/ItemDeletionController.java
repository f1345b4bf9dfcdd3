package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes what a section of a description lists, after asking. */
@Controller
@RequestMapping("/projects/{id}/description/sections/{section}/items/{itemId}/deletion")
@CanDescribeProject
class ItemDeletionController {

    private final ProjectDescriptions descriptions;
    private final DescriptionItemService service;

    ItemDeletionController(ProjectDescriptions descriptions, DescriptionItemService service) {
        this.descriptions = descriptions;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable String section, @PathVariable UUID itemId, Model model) {
        model.addAttribute("item", descriptions.item(id, SectionKind.withItemsAt(section), itemId));
        return "project/item-deletion";
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @PathVariable String section, @PathVariable UUID itemId, RedirectAttributes flash) {
        SectionKind kind = SectionKind.withItemsAt(section);
        service.delete(id, kind, itemId);
        flash.addFlashAttribute("notice", "project.item.deleted");
        return "redirect:/projects/" + id + "/description/sections/" + kind.address() + "/edit";
    }
}
