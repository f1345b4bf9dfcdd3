package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A time and action plan exactly as it was put forward. */
@Controller
class PlanVersionController {

    private final PlanVersions versions;

    PlanVersionController(PlanVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/projects/{id}/phases/plan/versions/{planVersionId}")
    @CanReadProject
    String show(@PathVariable UUID id, @PathVariable UUID planVersionId, Model model) {
        PlanVersion version = versions.find(id, planVersionId);
        model.addAttribute("version", version);
        model.addAttribute("content", versions.content(version));
        return "project/plan-version";
    }
}
