package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Option;
import jakarta.validation.Valid;
import java.util.List;
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

/** Recording that a version was signed on paper: it says who recorded it, and is no signature in the system. */
@Controller
@RequestMapping("/projects/{id}/description/versions/{editionId}/paper-signature")
@CanDescribeProject
class PaperSignatureController {

    private final DescriptionVersions versions;
    private final DescriptionVersionService service;
    private final OrganisationPages organisation;
    private final People people;

    PaperSignatureController(
            DescriptionVersions versions,
            DescriptionVersionService service,
            OrganisationPages organisation,
            People people) {
        this.versions = versions;
        this.service = service;
        this.organisation = organisation;
        this.people = people;
    }

    @GetMapping
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("form", SignatureForm.EMPTY);
        return form(id, versions.find(id, editionId, user.accountId()), model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        DescriptionVersion version = versions.find(id, editionId, user.accountId());
        if (!errors.hasErrors()) {
            try {
                service.recordSigned(id, editionId, form, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "project.version.recorded");
                return "redirect:/projects/" + id + "/description/versions/" + editionId;
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return form(id, version, model);
    }

    private String form(UUID id, DescriptionVersion version, Model model) {
        model.addAttribute("version", version);
        List<UUID> signed = version.signatures().stream()
                .map(DescriptionVersion.Signature::personId)
                .toList();
        model.addAttribute(
                "signers",
                organisation.of(id).presentRoles().stream()
                        .filter(PaperPeople::signs)
                        .filter(role -> role.personId() != null && !signed.contains(role.personId()))
                        .map((RoleRow role) ->
                                new Option(String.valueOf(role.personId()), String.valueOf(role.person())))
                        .distinct()
                        .toList());
        return "project/paper-signature";
    }
}
