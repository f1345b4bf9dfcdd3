package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is who in a project. */
@Controller
class OrganisationController {

    private final OrganisationPages pages;
    private final ProjectDescriptions descriptions;

    OrganisationController(OrganisationPages pages, ProjectDescriptions descriptions) {
        this.pages = pages;
        this.descriptions = descriptions;
    }

    @GetMapping("/projects/{id}/organisation")
    @CanReadProject
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("organisation", pages.of(id));
        model.addAttribute("partners", descriptions.partners(id));
        return "project/organisation";
    }
}
