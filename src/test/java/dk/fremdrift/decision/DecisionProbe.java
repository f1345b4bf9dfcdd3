package dk.fremdrift.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears decisions in tests as a feature would, and refuses their consequence where a test wants that. */
@Component
class DecisionProbe {

    static final String KIND = "PROBE";

    final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    final Set<UUID> refused = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(DecisionMade event) {
        heard.add(event);
        if (refused.contains(event.subjectId())) {
            throw new IllegalStateException("The consequence is not possible");
        }
    }

    @EventListener
    void on(SubmissionWithdrawn event) {
        heard.add(event);
    }
}
