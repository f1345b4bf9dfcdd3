package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Cpr;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people, and keeps where they work from when to when. */
@Service
@Transactional
class PeopleService {

    private final Persons persons;
    private final Employments employments;
    private final People people;
    private final UnitPaths units;
    private final AuditTrail audit;

    PeopleService(Persons persons, Employments employments, People people, UnitPaths units, AuditTrail audit) {
        this.persons = persons;
        this.employments = employments;
        this.people = people;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Registers a person once, however often the form is sent. Sent with another name or address it is about somebody else.
     *
     * @throws DataIntegrityViolationException if the address is somebody else's, or a rule about employments is broken
     * @throws WrongFieldException if there is no such unit or manager, or the address is one that was merged away
     */
    UUID register(RegistrationForm form) {
        String address = Texts.clean(form.mailAddress());
        UUID id = Objects.requireNonNullElseGet(form.registrationId(), Ids::next);
        Optional<Person> sentBefore = persons.findById(id);
        if (sentBefore.isPresent() && !sentBefore.get().isCalled(form.fullName(), address)) {
            id = Ids.next();
        }
        refuseTaken(address, id);
        if (persons.register(id, form.fullName().strip(), address) == 0) {
            return id;
        }
        if (!form.employment().isEmpty()) {
            employments.saveAndFlush(new Employment(id, work(form.employment())));
        }
        record("organisation.personRegistered", id);
        return id;
    }

    /**
     * @throws ConflictException if the person has an account, which says who it is
     * @throws WrongFieldException if the address is somebody else's, also if it was merged away
     * @throws ObjectOptimisticLockingFailureException if somebody has changed the person since the form was read
     */
    void identify(UUID personId, IdentityForm form) {
        Person person = change(personId, form.version());
        String address = Texts.clean(form.mailAddress());
        refuseTaken(address, personId);
        person.identify(form.fullName(), address);
        persons.saveAndFlush(person);
        record("organisation.personIdentified", personId);
    }

    // Also under an address that was merged away somebody is known already
    private void refuseTaken(@Nullable String address, UUID personId) {
        if (address != null
                && persons.findByEmail(address)
                        .filter(taken -> !taken.getId().equals(personId))
                        .isPresent()) {
            throw new WrongFieldException("mailAddress", "organisation.person.addressTaken");
        }
    }

    /** The person begins to work somewhere, perhaps beside what else there is. */
    void begin(UUID personId, EmploymentForm form) {
        change(personId, form.version());
        employments.saveAndFlush(new Employment(personId, work(form)));
        record("organisation.employmentBegun", personId);
    }

    /** Mends what is written about a present employment. */
    void correct(UUID personId, UUID employmentId, EmploymentForm form) {
        Employment employment = find(personId, employmentId, form.version());
        employment.describe(work(form));
        employments.saveAndFlush(employment);
        record("organisation.employmentCorrected", personId);
    }

    /**
     * The person works somewhere else or as something else from a day on; what was until then stays as it was.
     *
     * @throws ConflictException if the day does not come after the first day of what was
     */
    void move(UUID personId, UUID employmentId, EmploymentForm form) {
        LocalDate from = form.beginsOn();
        if (from == null) {
            throw new WrongFieldException("beginsOn", "organisation.employment.moveDayMissing");
        }
        Employment employment = find(personId, employmentId, form.version());
        employment.isFollowedOn(from);
        employments.saveAndFlush(employment);
        employments.saveAndFlush(new Employment(personId, work(form)));
        record("organisation.employmentMoved", personId);
    }

    /** @throws ConflictException if the day lies before the first day */
    void end(UUID personId, UUID employmentId, LeavingForm form) {
        Employment employment = find(personId, employmentId, form.version());
        employment.endOn(form.endsOn());
        employments.saveAndFlush(employment);
        record("organisation.employmentEnded", personId);
    }

    private Work work(EmploymentForm form) {
        String employer = Texts.clean(form.employer());
        UUID employerId = employer == null ? null : people.assureOrganisation(employer);
        String unit = Texts.clean(form.workUnit());
        String number = Texts.clean(form.employeeNumber());
        return new Work(
                employerId,
                unit == null ? null : units.find(unit, employerId, "workUnit"),
                Texts.clean(form.workTitle()),
                Texts.clean(form.employeeGroup()),
                number == null ? null : Cpr.bare(number),
                manager(Texts.clean(form.manager())),
                form.beginsOn());
    }

    private @Nullable UUID manager(@Nullable String address) {
        return address == null
                ? null
                : people.findByEmail(address)
                        .orElseThrow(
                                () -> new WrongFieldException("manager", "organisation.employment.managerUnknown"));
    }

    private Employment find(UUID personId, UUID employmentId, @Nullable Long version) {
        change(personId, version);
        return employments
                .findOf(personId, employmentId)
                .orElseThrow(() -> new NotFoundException("Employment", employmentId));
    }

    private Person change(UUID personId, @Nullable Long version) {
        Person person =
                persons.findForChangeById(personId).orElseThrow(() -> new NotFoundException("Person", personId));
        if (!Objects.equals(person.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(Person.class, personId);
        }
        return person;
    }

    private void record(String action, UUID personId) {
        audit.record(action, "person", personId, null, Map.of("person", personId.toString()));
    }
}
