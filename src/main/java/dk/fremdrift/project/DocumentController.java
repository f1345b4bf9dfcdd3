package dk.fremdrift.project;

import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.document.DocumentService;
import dk.fremdrift.document.Documents;
import dk.fremdrift.document.FileRefusedException;
import dk.fremdrift.security.CanAttach;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Option;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is attached to a project and its phases. */
@Controller
@RequestMapping("/projects/{id}/documents")
class DocumentController {

    private final Documents documents;
    private final DocumentService service;
    private final Phases phases;

    DocumentController(Documents documents, DocumentService service, Phases phases) {
        this.documents = documents;
        this.service = service;
        this.phases = phases;
    }

    @GetMapping
    @CanReadProject
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID phase,
            @PageableDefault(50) Pageable wanted,
            Locale locale,
            Model model) {
        model.addAttribute("list", Listing.here(documents.of(id, phase, wanted)));
        model.addAttribute("phase", phase);
        phases(id, locale, model);
        return "project/documents";
    }

    @GetMapping("/{documentId}")
    @CanReadProject
    String show(@PathVariable UUID id, @PathVariable UUID documentId, Locale locale, Model model) {
        model.addAttribute("attachment", documents.find(id, documentId));
        phases(id, locale, model);
        return "project/document";
    }

    /** @param tooLarge whether a file was just sent that was far too large to be read */
    @GetMapping("/new")
    @CanAttach
    String newForm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID phase,
            @RequestParam(required = false) @Nullable String tooLarge,
            Locale locale,
            Model model) {
        DocumentForm form = DocumentForm.empty(phase);
        model.addAttribute("form", form);
        if (tooLarge != null) {
            Mistakes.show(model, form, "file", "document.tooLarge");
        }
        return form(id, locale, model);
    }

    @PostMapping("/new")
    @CanAttach
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        findPhase(id, form.documentPhase(), errors);
        try (CheckedFile file = CheckedFile.of(form.file())) {
            if (!errors.hasErrors()) {
                UUID document = service.attach(id, form.fileId(), form.about(), file, user.accountId());
                flash.addFlashAttribute("notice", "project.document.attached");
                return "redirect:/projects/" + id + "/documents/" + document;
            }
        } catch (FileRefusedException refused) {
            Mistakes.add(errors, "file", refused.messageKey(), refused.arguments());
        } catch (ConflictException refused) {
            Mistakes.add(errors, "file", refused.messageKey());
            model.addAttribute("fileId", Ids.next());
        }
        model.addAttribute("failed", true);
        return form(id, locale, model);
    }

    @GetMapping("/{documentId}/edit")
    @CanAttach
    String edit(@PathVariable UUID id, @PathVariable UUID documentId, Locale locale, Model model) {
        model.addAttribute("form", DocumentFactsForm.of(documents.find(id, documentId)));
        return facts(id, documentId, locale, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{documentId}/edit")
    @CanAttach
    String update(
            @PathVariable UUID id,
            @PathVariable UUID documentId,
            @Valid @ModelAttribute("form") DocumentFactsForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Supplier<DocumentFactsForm> stored = () -> DocumentFactsForm.of(documents.find(id, documentId));
        DocumentFactsForm settled = Conflict.settle(form, take, stored);
        findPhase(id, settled.documentPhase(), errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, stored);
            return facts(id, documentId, locale, model);
        }
        try {
            service.describe(id, documentId, settled.about(), settled.version());
        } catch (OptimisticLockingFailureException e) {
            Conflict.show(model, settled, stored.get());
            return facts(id, documentId, locale, model);
        }
        flash.addFlashAttribute("notice", "project.document.saved");
        return "redirect:/projects/" + id + "/documents/" + documentId;
    }

    private String facts(UUID id, UUID documentId, Locale locale, Model model) {
        model.addAttribute("attachment", documents.find(id, documentId));
        phases(id, locale, model);
        model.addAttribute("categories", documents.categories());
        return "project/document-edit";
    }

    // It may have been deleted while somebody described the document: what was typed is not lost by it
    private void findPhase(UUID id, @Nullable UUID phase, BindingResult errors) {
        if (phase != null && phases.of(id).stream().noneMatch(one -> one.id().equals(phase))) {
            Mistakes.add(errors, "documentPhase", ProjectIntake.PHASE_GONE);
        }
    }

    private String form(UUID id, Locale locale, Model model) {
        phases(id, locale, model);
        model.addAttribute("categories", documents.categories());
        model.addAttribute("mostBytes", CheckedFile.MOST_BYTES);
        return "project/document-new";
    }

    private void phases(UUID id, Locale locale, Model model) {
        List<PhaseInfo> all = phases.of(id);
        model.addAttribute(
                "phases",
                all.stream()
                        .map(phase -> new Option(phase.id().toString(), phase.label(locale)))
                        .toList());
        model.addAttribute(
                "labels", all.stream().collect(Collectors.toMap(PhaseInfo::id, phase -> phase.label(locale))));
    }
}
