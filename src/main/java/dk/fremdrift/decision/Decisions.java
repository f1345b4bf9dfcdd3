package dk.fremdrift.decision;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, UUID> {

    Decision saveAndFlush(Decision decision);
}
