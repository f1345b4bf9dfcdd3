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

/** Putting a change forward to the steering group: it is frozen, and its approval carries it out, so it is asked about. */
@Controller
@RequestMapping("/projects/{id}/changes/{changeId}/submission")
@CanSubmit
class ChangeSubmissionController {

    private final ChangePages pages;
    private final ChangeService service;
    private final People people;

    ChangeSubmissionController(ChangePages pages, ChangeService service, People people) {
        this.pages = pages;
        this.service = service;
        this.people = people;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID changeId, Model model) {
        model.addAttribute("form", SubmissionNoteForm.EMPTY);
        return page(id, changeId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID changeId,
            @Valid @ModelAttribute("form") SubmissionNoteForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.submit(id, changeId, form, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "project.change.submitted");
                return "redirect:/projects/" + id + "/changes/" + changeId;
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return page(id, changeId, model);
    }

    private String page(UUID id, UUID changeId, Model model) {
        pages.preview(id, changeId, model);
        return "project/change-submission";
    }
}
