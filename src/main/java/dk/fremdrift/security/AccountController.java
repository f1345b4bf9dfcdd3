package dk.fremdrift.security;

import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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

/** The administrator's pages about accounts. */
@Controller
@RequestMapping("/admin/accounts")
@IsAdministrator
class AccountController {

    private final AccountPages pages;
    private final AdminService service;

    AccountController(AccountPages pages, AdminService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String search, @PageableDefault(25) Pageable wanted, Model model) {
        model.addAttribute("search", search.strip());
        model.addAttribute("list", Listing.here(pages.list(search.strip(), wanted)));
        return "security/accounts";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("form", AccountForm.EMPTY);
        return "security/account-new";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                UUID id = service.create(form);
                flash.addFlashAttribute("notice", "security.account.created");
                return "redirect:/admin/accounts/" + id;
            } catch (DataIntegrityViolationException e) {
                taken(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return "security/account-new";
    }

    @GetMapping("/{accountId}")
    String show(@PathVariable UUID accountId, Model model) {
        model.addAttribute("account", pages.get(accountId));
        model.addAttribute("roles", pages.roles(accountId));
        return "security/account";
    }

    @GetMapping("/{accountId}/edit")
    String edit(@PathVariable UUID accountId, Model model) {
        AccountDetails account = pages.get(accountId);
        model.addAttribute("form", AccountForm.of(account));
        return edit(account, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{accountId}/edit")
    String update(
            @PathVariable UUID accountId,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<AccountForm> before = () -> AccountForm.of(pages.get(accountId));
        BindingResult mistakes = Mistakes.besidesStored(errors, before, model);
        AccountForm settled = Conflict.settle(form, take, before);
        if (!mistakes.hasErrors()) {
            try {
                service.revise(accountId, settled);
                flash.addFlashAttribute("notice", "security.account.saved");
                return "redirect:/admin/accounts/" + accountId;
            } catch (DataIntegrityViolationException e) {
                taken(e, mistakes);
            } catch (ObjectOptimisticLockingFailureException e) {
                AccountDetails stored = pages.get(accountId);
                Conflict.show(model, settled, AccountForm.of(stored));
                return edit(stored, model);
            }
        }
        model.addAttribute("failed", true);
        AccountDetails stored = pages.get(accountId);
        Conflict.keep(model, form, take, () -> AccountForm.of(stored));
        return edit(stored, model);
    }

    private static String edit(AccountDetails account, Model model) {
        model.addAttribute("account", account);
        return "security/account-edit";
    }

    private static void taken(DataIntegrityViolationException violation, BindingResult errors) {
        switch (BrokenRule.of(violation)) {
            case "account_username_once" -> Mistakes.add(errors, "username", "security.account.username.taken");
            case "account_email_once", "person_email_once" ->
                Mistakes.add(errors, "accountEmail", "security.account.email.taken");
            case "account_email_form" -> Mistakes.add(errors, "accountEmail", "Email.accountEmail");
            default -> throw violation;
        }
    }
}
