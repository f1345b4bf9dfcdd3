package dk.fremdrift.project;

import dk.fremdrift.document.Attachment.FileVersion;
import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.document.DocumentService;
import dk.fremdrift.document.Documents;
import dk.fremdrift.document.FileRefusedException;
import dk.fremdrift.security.CanAttach;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** The versions of what is attached: adding one, and downloading any of them. */
@Controller
@RequestMapping("/projects/{id}/documents/{documentId}/versions")
class DocumentVersionController {

    /** Whatever is in the file, and whatever a browser makes of it: it may do nothing. */
    private static final String NOTHING_ALLOWED = "default-src 'none'; sandbox";

    private final Documents documents;
    private final DocumentService service;

    DocumentVersionController(Documents documents, DocumentService service) {
        this.documents = documents;
        this.service = service;
    }

    @GetMapping("/{fileId}")
    @CanReadProject
    void show(
            @PathVariable UUID id,
            @PathVariable UUID documentId,
            @PathVariable UUID fileId,
            HttpServletResponse response)
            throws IOException {
        FileVersion file = documents.file(id, documentId, fileId);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Security-Policy", NOTHING_ALLOWED);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        documents.write(fileId, response.getOutputStream());
    }

    @GetMapping("/new")
    @CanAttach
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID documentId,
            @RequestParam(required = false) @Nullable String tooLarge,
            Model model) {
        DocumentVersionForm form = DocumentVersionForm.empty();
        model.addAttribute("form", form);
        model.addAttribute("attachment", documents.find(id, documentId));
        if (tooLarge != null) {
            Mistakes.show(model, form, "file", "document.tooLarge");
        }
        model.addAttribute("mostBytes", CheckedFile.MOST_BYTES);
        return "project/document-version";
    }

    @PostMapping("/new")
    @CanAttach
    String create(
            @PathVariable UUID id,
            @PathVariable UUID documentId,
            @Valid @ModelAttribute("form") DocumentVersionForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        model.addAttribute("attachment", documents.find(id, documentId));
        try (CheckedFile file = CheckedFile.of(form.file())) {
            if (!errors.hasErrors()) {
                service.addVersion(id, documentId, form.fileId(), file, user.accountId());
                flash.addFlashAttribute("notice", "project.document.versionAdded");
                return "redirect:/projects/" + id + "/documents/" + documentId;
            }
        } catch (FileRefusedException refused) {
            Mistakes.add(errors, "file", refused.messageKey(), refused.arguments());
        } catch (ConflictException refused) {
            Mistakes.add(errors, "file", refused.messageKey());
            model.addAttribute("fileId", Ids.next());
        }
        model.addAttribute("failed", true);
        model.addAttribute("mostBytes", CheckedFile.MOST_BYTES);
        return "project/document-version";
    }
}
