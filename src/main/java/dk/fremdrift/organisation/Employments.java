package dk.fremdrift.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Employments extends Repository<Employment, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Employment saveAndFlush(Employment employment);

    /** The employment of the person, whichever of the registrations of the person it stands with. */
    @Query(
            "select e from Employment e where e.id = :id and e.personId in (select p.id from Person p where p.id = :personId or p.mergedInto = :personId)")
    Optional<Employment> findOf(UUID personId, UUID id);

    void delete(Employment employment);

    boolean existsByPersonId(UUID personId);

    /** Where the person works on the day: the latest employment of several. */
    @NativeQuery("select * from employment_on(:personId, :day)")
    Optional<Employment> findOn(UUID personId, LocalDate day);
}
