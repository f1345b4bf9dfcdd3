package dk.fremdrift.security;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administration begins with the accounts. */
@Controller
@IsAdministrator
class AdminController {

    @GetMapping("/admin")
    String list() {
        return "redirect:/admin/accounts";
    }
}
