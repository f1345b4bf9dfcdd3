package dk.fremdrift.security;

import dk.fremdrift.shared.AmountMistakes;
import dk.fremdrift.shared.Ids;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.DataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a form filled with what was typed before the session was gone, or with a draft, even what cannot be read; and
 * offers the drafts that there are. Works for every page whose model has a record named {@code form}; nothing is sent
 * before the person presses the button again.
 */
class RestoreLostForm implements HandlerInterceptor {

    private final ObjectProvider<ConversionService> conversion;
    private final DraftService drafts;

    RestoreLostForm(ObjectProvider<ConversionService> conversion, DraftService drafts) {
        this.conversion = conversion;
        this.drafts = drafts;
    }

    /** Under which id the page that was sent kept its draft. */
    static @Nullable UUID draftOf(HttpServletRequest request) {
        return id(request.getParameter("_draft"));
    }

    static @Nullable CurrentUser signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user ? user : null;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        CurrentUser user = signedIn();
        String page = view == null ? null : view.getViewName();
        // The page of an error has no form, and what was sent may be more than can be read
        if (view == null
                || user == null
                || page == null
                || page.startsWith("redirect:")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        UUID draft = draftOf(request);
        if (request.getMethod().equals("GET") && view.getModel().get("form") instanceof Record form) {
            draft = restore(request, view, form.getClass(), user);
        } else if (draft != null && view.getModel().containsKey("formSaved")) {
            // The answer itself shows what came of it, once
            drafts.saved(user.accountId(), draft, LostForm.by(user, request));
        } else if (draft != null) {
            keep(LostForm.by(user, request), draft, user);
        }
        view.addObject("draftId", draft == null ? Ids.next() : draft);
    }

    // A form that came back was not saved, and the browser forgets what it answers to a form: Back would lose it
    private void keep(@Nullable LostForm form, UUID draft, CurrentUser user) {
        if (form != null) {
            drafts.keep(user.accountId(), draft, form.page(), form.fields());
        }
    }

    private @Nullable UUID restore(HttpServletRequest request, ModelAndView view, Class<?> formType, CurrentUser user) {
        LostForm lost = lost(request, user);
        UUID wanted = lost == null ? id(request.getParameter("draft")) : lost.draft();
        List<Draft> offered = new ArrayList<>(
                request.getAttribute(FreshAuthorities.DRAFTS) == null
                        ? List.of()
                        : drafts.of(user.accountId(), addresses(request), wanted));
        Draft continued = offered.stream()
                .filter(draft -> draft.id().equals(wanted))
                .findAny()
                .orElse(null);
        offered.remove(continued);
        view.addObject("drafts", offered);
        if (lost != null) {
            view.addAllObjects(filled(formType, lost.fields()));
            view.addObject("restored", true);
            // It is shown but once: whoever leaves the page before saving finds it as a draft
            UUID draft = Objects.requireNonNullElseGet(wanted, Ids::next);
            keep(lost, draft, user);
            return draft;
        }
        if (continued != null) {
            view.addAllObjects(filled(formType, continued.toCompareAgain()));
            view.addObject("continued", continued.savedAt());
            return wanted;
        }
        // The address of a draft that is gone, or that somebody else has passed on: this page keeps one of its own
        return null;
    }

    // With and without what follows the question mark: some forms are another one there, and some links only add a mark
    private static List<String> addresses(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = Objects.requireNonNullElse(request.getQueryString(), "").replaceAll("&?\\bdraft=[^&]*", "");
        return List.of(path, path + "?" + query);
    }

    private static @Nullable LostForm lost(HttpServletRequest request, CurrentUser user) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(LostForm.KEY) instanceof LostForm lost
                && lost.owner().equals(user.username())
                && lost.belongsTo(request)) {
            session.removeAttribute(LostForm.KEY);
            return lost;
        }
        return null;
    }

    private Map<String, Object> filled(Class<?> formType, Map<String, String[]> fields) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(formType));
        binder.setConversionService(conversion.getObject());
        binder.setBindingErrorProcessor(new AmountMistakes());
        binder.construct(new TypedValues(fields));
        return binder.getBindingResult().getModel();
    }

    private static @Nullable UUID id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : null;
    }

    /** Gives the binder the fields as the request of the form would have. */
    private record TypedValues(Map<String, String[]> fields) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] values = fields.get(name);
            boolean many = type.isArray() || Collection.class.isAssignableFrom(type);
            return values == null || many || values.length != 1 ? values : values[0];
        }

        @Override
        public Set<String> getNames() {
            return fields.keySet();
        }
    }
}
