package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cost types. Their names in what was decided stand there as they were. */
@Service
@Transactional
class CostTypeService {

    private final CostTypes costTypes;
    private final AuditTrail audit;

    CostTypeService(CostTypes costTypes, AuditTrail audit) {
        this.costTypes = costTypes;
        this.audit = audit;
    }

    /** The cost type as the form shows it. */
    @Transactional(readOnly = true)
    CostTypeForm form(UUID id) {
        return CostTypeForm.of(find(id));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if there is one with this Danish name */
    void create(CostTypeForm form) {
        record(costTypes.saveAndFlush(new CostType(form.nameDa(), form.nameEn(), form.rank())));
    }

    /**
     * Renames, moves, retires or takes into use again.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody else has saved since the form was read
     * @throws org.springframework.dao.DataIntegrityViolationException if there is another one with this Danish name
     */
    void revise(UUID id, CostTypeForm form) {
        CostType costType = find(id);
        if (!Objects.equals(costType.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(CostType.class, id);
        }
        costType.revise(form.nameDa(), form.nameEn(), form.rank(), form.inUse());
        record(costTypes.saveAndFlush(costType));
    }

    private void record(CostType costType) {
        audit.record(
                "budget.costTypeSaved",
                "costType",
                costType.getId(),
                null,
                Map.of("active", String.valueOf(costType.isActive())));
    }

    private CostType find(UUID id) {
        return costTypes.findById(id).orElseThrow(() -> new NotFoundException("cost type", id));
    }
}
