package dk.fremdrift.project;

import dk.fremdrift.document.DocumentService;
import dk.fremdrift.document.Documents;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
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

/** Taking something that is attached out of use, after asking; its versions stay. */
@Controller
@RequestMapping("/projects/{id}/documents/{documentId}/withdrawal")
@CanDescribeProject
class DocumentWithdrawalController {

    private final Documents documents;
    private final DocumentService service;

    DocumentWithdrawalController(Documents documents, DocumentService service) {
        this.documents = documents;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID documentId, Model model) {
        model.addAttribute("form", DocumentReasonForm.EMPTY);
        return form(id, documentId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID documentId,
            @Valid @ModelAttribute("form") DocumentReasonForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            service.withdraw(id, documentId, form.documentReason(), user.accountId());
            flash.addFlashAttribute("notice", "project.document.withdrawn");
            return "redirect:/projects/" + id + "/documents/" + documentId;
        }
        model.addAttribute("failed", true);
        return form(id, documentId, model);
    }

    private String form(UUID id, UUID documentId, Model model) {
        model.addAttribute("attachment", documents.find(id, documentId));
        model.addAttribute("end", "withdrawal");
        return "project/document-end";
    }
}
