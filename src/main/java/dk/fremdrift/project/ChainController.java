package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The chain from a project's purpose and what it does to what is gained by it. */
@Controller
@RequestMapping("/projects/{id}/description/chain")
class ChainController {

    private final Chains chains;
    private final ProjectDescriptions descriptions;

    ChainController(Chains chains, ProjectDescriptions descriptions) {
        this.chains = chains;
        this.descriptions = descriptions;
    }

    @GetMapping
    @CanReadProject
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("purpose", descriptions.sections(id).get(SectionKind.PURPOSE));
        model.addAttribute("chain", chains.of(id));
        return "project/chain";
    }

    @GetMapping("/{itemId}/edit")
    @CanDescribeProject
    String edit(@PathVariable UUID id, @PathVariable UUID itemId, Model model) {
        Chain chain = chains.of(id);
        Chain.Part part = part(chain, itemId);
        model.addAttribute("part", part);
        model.addAttribute("before", chain.before(part));
        model.addAttribute("linked", chain.leadingTo(itemId));
        return "project/chain-link";
    }

    @PostMapping("/{itemId}/edit")
    @CanDescribeProject
    String update(
            @PathVariable UUID id,
            @PathVariable UUID itemId,
            @ModelAttribute("form") ChainForm form,
            RedirectAttributes flash) {
        part(chains.of(id), itemId);
        chains.change(id, itemId, form);
        flash.addFlashAttribute("notice", "project.chain.saved");
        return "redirect:/projects/" + id + "/description/chain";
    }

    private static Chain.Part part(Chain chain, UUID itemId) {
        return chain.parts().stream()
                .filter(part -> part.id().equals(itemId) && part.step() != ChainStep.ACTIVITY)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Item", itemId));
    }
}
