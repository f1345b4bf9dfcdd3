package dk.fremdrift.security;

import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the texts that the law wants public. */
@Service
@Transactional
class PublicPageService {

    private final PublicPages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicPageService(PublicPages pages, ApplicationEventPublisher events, Clock clock) {
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PublicPage get(String key) {
        return pages.findById(key).orElseThrow(() -> new NotFoundException("page", key));
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody else has saved meanwhile */
    void rewrite(String key, PublicPageForm form) {
        PublicPage page = get(key);
        if (!Objects.equals(page.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(PublicPage.class, key);
        }
        page.rewrite(typed(form.textDa()), typed(form.textEn()), clock.instant());
        events.publishEvent(new PublicPageRewritten(key));
    }

    private static String typed(String text) {
        return Objects.requireNonNull(Texts.clean(text));
    }
}
