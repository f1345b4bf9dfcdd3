package dk.fremdrift.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface Employments extends Repository<Employment, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Employment saveAndFlush(Employment employment);

    /** The employment of the person, whichever of the registrations of the person it stands with. */
    @NativeQuery("select * from employment where id = :id and survivor_id = :personId")
    Optional<Employment> findOf(UUID personId, UUID id);

    void delete(Employment employment);

    /** Whether the person has ever worked anywhere, by whichever registration. */
    @NativeQuery("select exists (select from employment where survivor_id = :personId)")
    boolean isKnownOf(UUID personId);

    /** Where the person works on the day: the latest employment of several. */
    @NativeQuery("select * from employment_on(:personId, :day)")
    Optional<Employment> findOn(UUID personId, LocalDate day);
}
