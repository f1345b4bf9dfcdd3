package dk.fremdrift.contribution;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links by which contributions are handed in, renews them and withdraws them. */
@Service
@Transactional
class ContributionLinkService {

    private static final String SUBJECT = "contributionLink";

    private final ContributionCalls calls;
    private final ContributionLinks links;
    private final AuditTrail audit;
    private final Clock clock;

    ContributionLinkService(ContributionCalls calls, ContributionLinks links, AuditTrail audit, Clock clock) {
        this.calls = calls;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a link for each of those who have none yet: a second click makes none.
     *
     * @throws NotFoundException if the project has no such call
     */
    List<NewLink> invite(UUID projectId, UUID callId, LinkForm form) {
        if (calls.findByIdAndProjectId(callId, projectId).isEmpty()) {
            throw new NotFoundException("Call", callId);
        }
        // Of two who invite the same at once, the second sees that it is done
        calls.findLocked(callId);
        Instant now = clock.instant();
        Set<String> known = links.invited(callId);
        List<NewLink> made = new ArrayList<>();
        for (String name : form.names()) {
            if (!known.contains(name.toLowerCase(Danish.LOCALE))) {
                made.add(make(projectId, ContributionLink.inviting(callId, name, now), now));
            }
        }
        if (form.isOpen() && !links.hasOpen(callId)) {
            made.add(make(projectId, ContributionLink.open(callId, now), now));
        }
        return made;
    }

    /**
     * Makes the link anew; the old one leads nowhere.
     *
     * @throws NotFoundException if the call has no such link
     * @throws ConflictException if it is withdrawn
     */
    NewLink renew(UUID projectId, UUID callId, UUID linkId) {
        ContributionLink link = find(projectId, callId, linkId);
        NewLink renewed = new NewLink(link.getInvited(), link.getKind(), link.issue(clock.instant()));
        audit.record("contribution.linkRenewed", SUBJECT, linkId, projectId, Map.of());
        return renewed;
    }

    /**
     * Makes the link useless; not an error if it is already.
     *
     * @throws NotFoundException if the call has no such link
     */
    void withdraw(UUID projectId, UUID callId, UUID linkId) {
        if (find(projectId, callId, linkId).withdraw(clock.instant())) {
            audit.record("contribution.linkWithdrawn", SUBJECT, linkId, projectId, Map.of());
        }
    }

    private NewLink make(UUID projectId, ContributionLink link, Instant now) {
        String token = link.issue(now);
        links.saveAndFlush(link);
        audit.record("contribution.linkMade", SUBJECT, link.getId(), projectId, Map.of());
        return new NewLink(link.getInvited(), link.getKind(), token);
    }

    private ContributionLink find(UUID projectId, UUID callId, UUID linkId) {
        return links.find(linkId, callId, projectId).orElseThrow(() -> new NotFoundException("Link", linkId));
    }
}
