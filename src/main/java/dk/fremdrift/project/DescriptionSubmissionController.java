package dk.fremdrift.project;

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

/** Putting a frozen version of the description forward to the steering group. */
@Controller
@RequestMapping("/projects/{id}/description/versions/{editionId}/submission")
@CanSubmit
class DescriptionSubmissionController {

    private final DescriptionVersions versions;
    private final DescriptionVersionService service;

    DescriptionSubmissionController(DescriptionVersions versions, DescriptionVersionService service) {
        this.versions = versions;
        this.service = service;
    }

    @GetMapping
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("version", versions.find(id, editionId, user.accountId()));
        model.addAttribute("form", SubmissionNoteForm.EMPTY);
        return "project/version-submission";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @Valid @ModelAttribute("form") SubmissionNoteForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                UUID submission = service.submit(id, editionId, form.note(), user);
                flash.addFlashAttribute("notice", "project.version.submitted");
                return "redirect:/projects/" + id + "/decisions/" + submission;
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("version", versions.find(id, editionId, user.accountId()));
        model.addAttribute("failed", true);
        return "project/version-submission";
    }
}
