package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tree of an organisation's units. */
@Service
@Transactional
class UnitService {

    private static final String SUBJECT = "unit";

    private final Units units;
    private final Organisations organisations;
    private final AuditTrail audit;

    UnitService(Units units, Organisations organisations, AuditTrail audit) {
        this.units = units;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** @throws NotFoundException if there is no such organisation, or it has no such unit to stand below */
    void create(UUID organisationId, UnitForm form) {
        if (!organisations.existsById(organisationId)) {
            throw new NotFoundException("Organisation", organisationId);
        }
        assureParent(organisationId, form);
        UUID id = units.saveAndFlush(new Unit(organisationId, form)).getId();
        record("organisation.unitCreated", id, null, form);
    }

    /**
     * @throws NotFoundException if the organisation has no such unit, or none to stand below
     * @throws DataIntegrityViolationException {@code unit_no_circle} if it would stand below itself
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     */
    void describe(UUID organisationId, UUID unitId, UnitForm form) {
        Unit unit = units.findByIdAndOrganisationId(unitId, organisationId)
                .orElseThrow(() -> new NotFoundException("Unit", unitId));
        if (!Objects.equals(unit.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Unit.class, unitId);
        }
        assureParent(organisationId, form);
        UnitForm before = unit.form();
        unit.describe(form);
        units.saveAndFlush(unit);
        record("organisation.unitDescribed", unitId, before, unit.form());
    }

    /**
     * Removes a unit; not an error if it is gone already.
     *
     * @throws ConflictException if units stand below it, or somebody works or has worked in it
     */
    void delete(UUID organisationId, UUID unitId) {
        Optional<Unit> unit = units.findByIdAndOrganisationId(unitId, organisationId);
        try {
            if (units.delete(unitId, organisationId) == 1) {
                unit.ifPresent(gone -> record("organisation.unitDeleted", unitId, gone.form(), null));
            }
        } catch (DataIntegrityViolationException pointedAt) {
            throw new ConflictException("organisation.unit.deletion.notPossible");
        }
    }

    private void assureParent(UUID organisationId, UnitForm form) {
        UUID parent = form.parentId();
        if (parent != null && !units.existsByIdAndOrganisationId(parent, organisationId)) {
            throw new NotFoundException("Unit", parent);
        }
    }

    private void record(String action, UUID id, @Nullable UnitForm before, @Nullable UnitForm after) {
        audit.changed(action, SUBJECT, id, null, Map.of(), before, after);
    }
}
