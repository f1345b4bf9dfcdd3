package dk.fremdrift.contribution;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens calls for contributions, and keeps what they ask for. */
@Service
@Transactional
class CallService {

    private static final String SUBJECT = "contributionCall";

    private final ContributionCalls calls;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CallService(ContributionCalls calls, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    UUID open(UUID projectId, CallForm form) {
        ContributionCall call = calls.saveAndFlush(new ContributionCall(projectId, form, clock.instant()));
        keepKinds(call.getId(), form.kinds());
        audit.changed(
                "contribution.callOpened", SUBJECT, call.getId(), projectId, Map.of(), null, call.form(form.kinds()));
        return call.getId();
    }

    /**
     * @throws NotFoundException if the project has no such call
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws DataIntegrityViolationException {@code contribution_kind_of_call} if a kind is left out that was chosen
     */
    void revise(UUID projectId, UUID callId, CallForm form) {
        ContributionCall call =
                calls.findByIdAndProjectId(callId, projectId).orElseThrow(() -> new NotFoundException("Call", callId));
        if (!Objects.equals(call.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(ContributionCall.class, callId);
        }
        CallForm before = call.form(kinds(callId));
        call.revise(form);
        calls.saveAndFlush(call);
        keepKinds(callId, form.kinds());
        audit.changed(
                "contribution.callRevised", SUBJECT, callId, projectId, Map.of(), before, call.form(form.kinds()));
    }

    private List<String> kinds(UUID callId) {
        return jdbc.sql("select name from contribution_kind where call_id = :call order by position")
                .param("call", callId)
                .query((row, index) -> row.getString("name"))
                .list();
    }

    private void keepKinds(UUID callId, List<String> kinds) {
        String[] names = kinds.toArray(String[]::new);
        jdbc.sql("delete from contribution_kind where call_id = :call and name <> all (:names)")
                .param("call", callId)
                .param("names", names)
                .update();
        jdbc.sql("""
                        insert into contribution_kind (call_id, name, position)
                        select :call, name, position from unnest(:names) with ordinality k (name, position)
                        on conflict (call_id, name) do update set position = excluded.position
                        """).param("call", callId).param("names", names).update();
    }
}
