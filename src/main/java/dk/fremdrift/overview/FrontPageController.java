package dk.fremdrift.overview;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsSignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what awaits me, and my projects. */
@Controller
@IsSignedIn
class FrontPageController {

    private final Tasks tasks;
    private final FrontPage frontPage;

    FrontPageController(Tasks tasks, FrontPage frontPage) {
        this.tasks = tasks;
        this.frontPage = frontPage;
    }

    @GetMapping("/")
    String show(@AuthenticationPrincipal CurrentUser user, Model model) {
        List<MyProject> projects = frontPage.projects(user.accountId());
        model.addAttribute("tasks", tasks.of(user.accountId()));
        model.addAttribute("projects", projects.stream().limit(FrontPage.SHOWN).toList());
        model.addAttribute("more", projects.size() > FrontPage.SHOWN);
        return "overview/front";
    }
}
