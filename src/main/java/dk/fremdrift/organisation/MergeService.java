package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.organisation.PersonDuties.Duty;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two registrations are the same person. Nothing that refers to either is rewritten: whoever looks one of them
 * up meets the survivor, who has the account if one of them has.
 */
@Service
@Transactional
class MergeService {

    private final Persons persons;
    private final JdbcClient jdbc;
    private final PersonDuties duties;
    private final AuditTrail audit;

    MergeService(Persons persons, JdbcClient jdbc, PersonDuties duties, AuditTrail audit) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.duties = duties;
        this.audit = audit;
    }

    /**
     * Merges the two, and whoever was merged into the one that goes.
     *
     * @return the one who survives: the one with the account, else the first
     * @throws ConflictException if it is one person already, if both have accounts, if both hold a seat in the same
     *     steering group at once, or if both work at the same place now
     */
    UUID merge(UUID firstId, UUID secondId) {
        Person first = find(firstId);
        Person second = find(secondId);
        if (first.getId().equals(second.getId()) || first.isMerged() || second.isMerged()) {
            throw new ConflictException("organisation.merging.already");
        }
        if (first.hasAccount() && second.hasAccount()) {
            throw new ConflictException("organisation.merging.bothHaveAccounts");
        }
        UUID survivor = (second.hasAccount() ? second : first).getId();
        UUID gone = survivor.equals(firstId) ? secondId : firstId;
        Set<UUID> concerned =
                duties.of(List.of(gone)).stream().map(Duty::projectId).collect(Collectors.toSet());
        try {
            jdbc.sql("""
                            update person set merged_into = :survivor, version = version + 1
                            where id = :gone or merged_into = :gone
                            """).param("survivor", survivor).param("gone", gone).update();
        } catch (DataIntegrityViolationException e) {
            throw switch (BrokenRule.of(e)) {
                case "seat_holder_one_seat_per_person" ->
                    new ConflictException("organisation.merging.sameSteeringGroup");
                case "employment_once_at_a_time" -> new ConflictException("organisation.merging.sameEmployment");
                case "person_merged_into_survivor" -> new ConflictException("organisation.merging.already");
                default -> e;
            };
        }
        Map<String, String> into = Map.of("person", survivor.toString());
        audit.record("organisation.peopleMerged", "person", gone, null, into);
        concerned.forEach(project -> audit.record("organisation.peopleMerged", "person", gone, project, into));
        return survivor;
    }

    private Person find(UUID id) {
        return persons.findById(id).orElseThrow(() -> new NotFoundException("Person", id));
    }
}
