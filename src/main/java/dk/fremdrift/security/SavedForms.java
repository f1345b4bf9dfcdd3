package dk.fremdrift.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Removes the drafts of a form that has been saved: the answer leads on, and tells of no problem. */
class SavedForms implements HandlerInterceptor {

    private final DraftService drafts;

    SavedForms(DraftService drafts) {
        this.drafts = drafts;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return;
        }
        UUID draft = RestoreLostForm.draftOf(request);
        CurrentUser user = RestoreLostForm.signedIn();
        if (draft != null
                && user != null
                && failure == null
                && request.getMethod().equals("POST")
                && response.getStatus() == HttpStatus.FOUND.value()
                && !RequestContextUtils.getOutputFlashMap(request).containsKey("problem")) {
            drafts.saved(user.accountId(), draft, LostForm.by(user, request));
        }
    }
}
