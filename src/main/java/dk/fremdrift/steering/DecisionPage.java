package dk.fremdrift.steering;

import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.security.ProjectRights;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page where frozen content is read and decided on; shown by every handler below it that has something to say. */
@Component
class DecisionPage {

    /** What was chosen but not yet voted when a comment was sent: the attribute that brings it back to the form. */
    static final String CHOSEN = "chosen";

    private static final String VIEW = "steering/show";

    private final Matters matters;
    private final ObjectProvider<SubjectView> views;
    private final ProjectRights rights;

    DecisionPage(Matters matters, ObjectProvider<SubjectView> views, ProjectRights rights) {
        this.matters = matters;
        this.views = views;
        this.rights = rights;
    }

    /** @throws dk.fremdrift.shared.NotFoundException if the project has no such submission */
    Matter find(UUID projectId, UUID submissionId, CurrentUser user) {
        return matters.find(projectId, submissionId, user.accountId());
    }

    Proceedings proceedings(Matter matter) {
        return matters.proceedings(matter);
    }

    /** Shows the page with an empty form. */
    String show(Matter matter, Model model) {
        Proceedings proceedings = matters.proceedings(matter);
        Choice chosen = model.getAttribute(CHOSEN) instanceof Choice choice ? choice : proceedings.mine();
        model.addAttribute("form", VoteForm.of(chosen, proceedings.latest()));
        return show(matter, proceedings, model);
    }

    /** Shows the page with the form that the model has, as it was typed. */
    String show(Matter matter, Proceedings proceedings, Model model) {
        model.addAttribute("matter", matter);
        model.addAttribute("proceedings", proceedings);
        Optional<SubjectView> view = views.orderedStream()
                .filter(each -> each.subjectKind().equals(matter.kind()))
                .filter(each -> rights.may(matter.projectId(), each.right())
                        || rights.may(matter.projectId(), ProjectRight.VOTE)) // whoever votes reads what it is about
                .findFirst();
        model.addAttribute("readable", view.isPresent());
        view.ifPresent(known -> {
            model.addAttribute("template", known.template());
            model.addAttribute("content", known.read(matter.content()));
        });
        return VIEW;
    }
}
