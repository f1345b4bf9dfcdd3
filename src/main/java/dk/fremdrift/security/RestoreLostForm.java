package dk.fremdrift.security;

import dk.fremdrift.shared.AmountMistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.DataBinder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a form filled with what was typed before the session was gone, even what cannot be read. Works for every page
 * whose model has a record named {@code form}; nothing is sent before the person presses the button again.
 */
class RestoreLostForm implements HandlerInterceptor {

    private final ObjectProvider<ConversionService> conversion;

    RestoreLostForm(ObjectProvider<ConversionService> conversion) {
        this.conversion = conversion;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !request.getMethod().equals("GET") || request.getUserPrincipal() == null) {
            return;
        }
        Object form = view.getModel().get("form");
        HttpSession session = form == null ? null : request.getSession(false);
        if (form != null
                && session != null
                && session.getAttribute(LostForm.KEY) instanceof LostForm lost
                && lost.owner().equals(request.getUserPrincipal().getName())
                && lost.belongsTo(request)) {
            session.removeAttribute(LostForm.KEY);
            view.addAllObjects(filled(form.getClass(), lost));
            view.addObject("restored", true);
        }
    }

    private Map<String, Object> filled(Class<?> formType, LostForm lost) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(formType));
        binder.setConversionService(conversion.getObject());
        binder.setBindingErrorProcessor(new AmountMistakes());
        binder.construct(new TypedValues(lost));
        return binder.getBindingResult().getModel();
    }

    /** Gives the binder the fields as the request of the lost form would have. */
    private record TypedValues(LostForm lost) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] values = lost.fields().get(name);
            boolean many = type.isArray() || Collection.class.isAssignableFrom(type);
            return values == null || many || values.length != 1 ? values : values[0];
        }

        @Override
        public Set<String> getNames() {
            return lost.fields().keySet();
        }
    }
}
