package dk.fremdrift.audit;

import dk.fremdrift.security.IsHr;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the name that is to go: posted, so that it does not come to stand in addresses, and with them in logs. */
@Controller
@RequestMapping("/audit/erasure/search")
@IsHr
class ErasureSearchController {

    @PostMapping
    String create(@RequestParam(defaultValue = "") String erasedWords, RedirectAttributes flash) {
        flash.addFlashAttribute("erasedWords", erasedWords.strip());
        return "redirect:/audit/erasure";
    }
}
