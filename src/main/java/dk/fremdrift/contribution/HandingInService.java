package dk.fremdrift.contribution;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contributions from whoever comes by a link, and lets them be corrected as long as the call is open. */
@Service
@Transactional
class HandingInService {

    /** More are not handed in by one link, however many are allowed. */
    static final int MOST_BY_ONE_LINK = 50;

    /** Anybody may have the open link of a call: more than these do not come by it, nor by what it has led to. */
    static final int MOST_BY_OPEN_LINK = 2000;

    private static final String SUBJECT = "contribution";

    private final ContributionCalls calls;
    private final ContributionLinks links;
    private final Contributions contributions;
    private final AuditTrail audit;
    private final Clock clock;

    HandingInService(
            ContributionCalls calls,
            ContributionLinks links,
            Contributions contributions,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.links = links;
        this.contributions = contributions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands something in; the same form sent twice is handed in once.
     *
     * @return the token by which it is found again: the link's own, or another one if the link is the open one
     * @throws NotFoundException if the link leads nowhere
     * @throws ConflictException {@code contribution.over}, {@code contribution.full} if the link takes no more,
     *     {@code contribution.callFull} if the call does not, or {@code contribution.oldPage} if the form was sent by
     *     another link
     * @throws SentAlreadyException if the form was handed in before with other words
     */
    String handIn(String token, ContributionForm form) throws SentAlreadyException {
        ContributionLink link = locked(token);
        ContributionCall call = openCall(link);
        boolean byOpenLink = link.getKind() == LinkKind.OPEN;
        String found = byOpenLink ? ContributionLink.tokenBack(token, form.sending()) : token;
        Contribution sent = contributions.findBySending(form.sending()).orElse(null);
        if (sent != null) {
            UUID cameBy = byOpenLink
                    ? links.findLocked(Sha256.of(found))
                            .map(ContributionLink::getId)
                            .orElse(null)
                    : link.getId();
            if (!sent.getLinkId().equals(cameBy)) {
                throw new ConflictException("contribution.oldPage");
            }
            if (!sent.says(form)) {
                throw new SentAlreadyException(found, sent.getId());
            }
            return found;
        }
        assureRoom(call, link);
        Instant now = clock.instant();
        UUID linkId = byOpenLink
                ? links.saveAndFlush(link.wayBack(token, form.sending(), now)).getId()
                : link.getId();
        record("contribution.handedIn", call, new Contribution(call.getId(), linkId, form, now), null);
        return found;
    }

    /**
     * Changes what was handed in by the link.
     *
     * @throws NotFoundException if the link leads nowhere, or nothing like this has come by it
     * @throws ConflictException {@code contribution.over}, or {@code contribution.settled} if it is answered or taken over
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since the form was read
     */
    void correct(String token, UUID contributionId, ContributionForm form) {
        ContributionLink link = locked(token);
        ContributionCall call = openCall(link);
        Contribution contribution = contributions
                .findByIdAndLinkId(contributionId, link.getId())
                .orElseThrow(() -> new NotFoundException("Contribution", contributionId));
        if (contribution.isAnswered() || contributions.isTakenOver(contributionId)) {
            throw new ConflictException("contribution.settled");
        }
        if (!Objects.equals(contribution.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Contribution.class, contributionId);
        }
        Contribution.Facts before = contribution.facts();
        contribution.correct(form, clock.instant());
        record("contribution.corrected", call, contribution, before);
    }

    private ContributionLink locked(String token) {
        return links.findLocked(Sha256.of(token)).orElseThrow(() -> new NotFoundException("Link", "by token"));
    }

    private ContributionCall openCall(ContributionLink link) {
        ContributionCall call = calls.findById(link.getCallId()).orElseThrow();
        if (!call.isOpenOn(LocalDate.now(clock))
                || (link.getParentId() != null && links.isWithdrawn(link.getParentId()))) {
            throw new ConflictException("contribution.over");
        }
        return call;
    }

    private void assureRoom(ContributionCall call, ContributionLink link) {
        if (link.getKind() != LinkKind.OPEN
                && contributions.countByLinkId(link.getId()) >= (call.isSeveral() ? MOST_BY_ONE_LINK : 1)) {
            throw new ConflictException("contribution.full");
        }
        if (link.getKind() != LinkKind.INVITED) {
            calls.findLocked(call.getId());
            if (contributions.countByOpenLink(call.getId()) >= MOST_BY_OPEN_LINK) {
                throw new ConflictException("contribution.callFull");
            }
        }
    }

    private void record(
            String action, ContributionCall call, Contribution contribution, Contribution.@Nullable Facts before) {
        contributions.saveAndFlush(contribution);
        audit.changed(
                action, SUBJECT, contribution.getId(), call.getProjectId(), Map.of(), before, contribution.facts());
    }
}
