package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanSubmit;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting the time and action plan forward to the steering group: it is frozen, so it is asked about first. */
@Controller
@RequestMapping("/projects/{id}/phases/plan/submission")
@CanSubmit
class PlanSubmissionController {

    private final PlanSubmissionService service;
    private final People people;

    PlanSubmissionController(PlanSubmissionService service, People people) {
        this.service = service;
        this.people = people;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute("form", SubmissionNoteForm.EMPTY);
        return page(id, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SubmissionNoteForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                UUID version = service.submit(id, form, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "project.planVersion.submitted");
                return "redirect:/projects/" + id + "/phases/plan/versions/" + version;
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        model.addAttribute("plan", service.preview(id));
        return "project/plan-submission";
    }
}
