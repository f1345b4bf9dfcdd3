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
import java.util.Optional;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes contributions from whoever comes by a link, and lets them be corrected as long as the call is open. */
@Service
@Transactional
class HandingInService {

    /** More are not handed in by one link, however many are allowed. */
    static final int MOST_BY_ONE_LINK = 50;

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
     * @return the token by which it is found again: the link's own, or a new one if the link is the open one
     * @throws NotFoundException if the link leads nowhere
     * @throws ConflictException {@code contribution.over}, or {@code contribution.full} if the link takes no more
     */
    String handIn(String token, ContributionForm form) {
        ContributionLink link = locked(token);
        ContributionCall call = openCall(link);
        boolean byOpenLink = link.getKind() == LinkKind.OPEN;
        Instant now = clock.instant();
        Optional<Contribution> sent = contributions
                .findBySending(form.sending())
                .filter(known -> known.getCallId().equals(call.getId()));
        if (sent.isPresent()) {
            return byOpenLink ? backTo(sent.get(), now) : token;
        }
        if (!byOpenLink) {
            assureRoom(call, link);
            record("contribution.handedIn", call, new Contribution(call.getId(), link.getId(), form, now));
            return token;
        }
        ContributionLink own = ContributionLink.backToWhatWasHandedIn(call.getId(), now);
        String ownToken = own.issue(now);
        links.saveAndFlush(own);
        record("contribution.handedIn", call, new Contribution(call.getId(), own.getId(), form, now));
        return ownToken;
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
        contribution.correct(form, clock.instant());
        record("contribution.corrected", call, contribution);
    }

    // The browser has thrown the first answer away, and with it the token that stood in it
    private String backTo(Contribution sent, Instant now) {
        return links.findById(sent.getLinkId()).orElseThrow().issue(now);
    }

    private ContributionLink locked(String token) {
        return links.findLocked(Sha256.of(token)).orElseThrow(() -> new NotFoundException("Link", "by token"));
    }

    private ContributionCall openCall(ContributionLink link) {
        ContributionCall call = calls.findById(link.getCallId()).orElseThrow();
        if (!call.isOpenOn(LocalDate.now(clock))) {
            throw new ConflictException("contribution.over");
        }
        return call;
    }

    private void assureRoom(ContributionCall call, ContributionLink link) {
        int most = call.isSeveral() ? MOST_BY_ONE_LINK : 1;
        if (contributions.countByLinkId(link.getId()) >= most) {
            throw new ConflictException("contribution.full");
        }
    }

    private void record(String action, ContributionCall call, Contribution contribution) {
        contributions.saveAndFlush(contribution);
        audit.record(action, SUBJECT, contribution.getId(), call.getProjectId(), Map.of());
    }
}
